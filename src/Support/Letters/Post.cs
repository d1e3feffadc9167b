namespace HelpCenter.Support.Letters;

/// <summary>Whether letters go out at all. Without a mail server none are written: they would keep private links for nobody.</summary>
public sealed record Post(bool IsOn);
