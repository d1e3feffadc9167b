namespace HelpCenter.Content.Publishing;

/// <summary>A text was not published and everything is as it was. The message is a Russian sentence; git's own words come at its end.</summary>
public sealed class PublishRefused(string why, Exception? inner = null) : Exception(why, inner);
