namespace HelpCenter.Content;

/// <summary>An error keeps the page out (the last good version stays); a warning is shown to editors and the page is served.</summary>
public enum Severity : byte { Warning, Error }

/// <summary>Something for the author to mend. <paramref name="Message"/> and <paramref name="Fix"/> are Russian sentences, <paramref name="Code"/> is stable.</summary>
/// <param name="File">Path below the content folder with forward slashes.</param>
/// <param name="Line">1-based; 0 when the problem is of the file as a whole.</param>
public sealed record ContentProblem(string File, int Line, Severity Severity, string Code, string Message, string Fix = "")
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}  {Message}" : $"{File}  {Message}";
}
