using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>A theme that has proved itself on the samples. Immutable and safe for any number of threads.</summary>
public sealed class ActiveTheme
{
    public string Name { get; init; } = "";

    /// <summary>Changes whenever a page could look different.</summary>
    public string Version { get; init; } = "";

    public ThemeAssets Assets { get; init; } = new();

    /// <summary>The page as UTF-8 HTML. Never throws because of a theme: a page its template cannot draw is drawn by the default theme.</summary>
    public byte[] Render(PageView view) => throw new NotImplementedException(view.Template);
}
