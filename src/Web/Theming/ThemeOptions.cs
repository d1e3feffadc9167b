namespace HelpCenter.Web.Theming;

public sealed record ThemeOptions
{
    public const string DefaultTheme = "default";

    /// <summary>Folder that holds themes, each in a folder of its own; null looks beside the content root and above it, then beside the program.</summary>
    public string? Folder { get; init; }
    public string Name { get; init; } = DefaultTheme;
    /// <summary>Watch the files and activate the theme anew when they change.</summary>
    public bool Watch { get; init; } = true;
    /// <summary>The default theme is proved this long after the start, when the first readers have been served.</summary>
    public TimeSpan ProofDelay { get; init; } = TimeSpan.FromSeconds(3);
}
