namespace HelpCenter.Web.Theming;

/// <summary>Something for the theme's author to mend. <paramref name="File"/> is a path below the folder of themes; <paramref name="Line"/> is 1-based, 0 when it is the file as a whole.</summary>
public sealed record ThemeProblem(string File, int Line, string Message, string Fix = "")
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}  {Message}" : $"{File}  {Message}";
}
