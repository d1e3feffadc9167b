namespace HelpCenter.Web.Hosting;

/// <summary>The surroundings do not let the program work. The message is one Russian sentence for whoever started it.</summary>
public sealed class CannotStart(string sentence, Exception? cause = null) : Exception(sentence, cause);
