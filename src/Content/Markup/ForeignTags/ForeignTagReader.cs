using HelpCenter.Content.Markup.Links;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <param name="Included">Files that include tags name.</param>
/// <param name="Problems">Line 0-based in the file.</param>
internal sealed record ForeignText(string Text, LineMap Lines, IReadOnlyList<string> Included, IReadOnlyList<(int Line, string Code, string Message, string Fix)> Problems);

/// <summary>
/// Rewrites the tags of other dialects (Diplodoc, VK Cloud, MkDocs, Docusaurus, Hugo, AsciiDoc tables) as our fences,
/// so that everything behind knows one dialect only. A tag it does not know vanishes or stays text; text never vanishes.
/// </summary>
internal sealed class ForeignTagReader
{
    private readonly TagLine tags;

    private ForeignTagReader(MarkupSource source)
    {
        Source = source;
        Includes = new Includes(this);
        tags = new TagLine(this);
    }

    public MarkupSource Source { get; }
    public TagOutput Output { get; } = new();
    public Includes Includes { get; }
    public List<(int Line, string Code, string Message, string Fix)> Problems { get; } = [];
    public Dictionary<string, int> Counters { get; } = [];
    /// <summary>Folder of the file that is being read.</summary>
    public string Folder { get; private set; } = "";

    public static ForeignText? Read(MarkupSource source)
    {
        if (!MayHaveTags(source.Text, source.IsStrict)) return null;
        var reader = new ForeignTagReader(source);
        reader.ReadFile(source.Text, Address.FolderOf(source.File));
        return new ForeignText(reader.Output.Finish(), reader.Output.Lines, reader.Includes.Files, reader.Problems);
    }

    private static bool MayHaveTags(string text, bool isStrict)
    {
        if (isStrict) return Has(text, "{%");
        return text.Contains('{') || Has(text, ":::") || Has(text, "!!! ") || Has(text, "???") || Has(text, "=== \"") || Has(text, "|===") || Has(text, "#|")
            || Has(text, "import ") || Has(text, "export ");
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    /// <summary>Reads a whole file: this one or one that is included; the lines of an included one stand where its tag stands.</summary>
    public void ReadFile(string text, string folder)
    {
        var outer = Folder;
        Folder = folder;
        ReadBlock(text, movesOn: !Includes.IsInside);
        Folder = outer;
    }

    /// <summary>Reads lines that open and close their own code, tables and admonitions.</summary>
    public void ReadBlock(string text, bool movesOn)
    {
        var code = new CodeLines();
        var tables = new TableLines(this);
        var admonitions = new Admonitions(this);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            admonitions.Shift(ref line, code.IsOpen);
            if (code.Take(line) && !tables.IsOpen) Output.Line(line);
            else if (Source.IsStrict || !(tables.Take(line) || admonitions.Take(ref line))) ReadLine(line);
            if (movesOn) Output.SourceLine++;
        }
        tables.End();
        admonitions.End();
    }

    public void ReadLine(ReadOnlySpan<char> line)
    {
        if (line.Contains('{')) tags.Read(line);
        else if (!EcmaLines.Is(line)) Output.Line(line);
    }

    public void Report(string code, string message, string fix) => Problems.Add((Output.SourceLine, code, message, fix));
}

/// <summary><c>import</c> and <c>export</c> of MDX pages are no text.</summary>
internal static class EcmaLines
{
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import ")) return line.TrimEnd().TrimEnd(';') is [.., '"' or '\''] && (line.Contains(" from ", StringComparison.Ordinal) || line[7] is '"' or '\'');
        return line.StartsWith("export const ") || line.StartsWith("export default ") || line.StartsWith("export function ");
    }
}
