namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>
/// <c>!!! note "Title"</c> of MkDocs with its indented text, <c>=== "Tab"</c>, and the names other dialects give to <c>:::</c> fences.
/// </summary>
internal sealed class Admonitions(ForeignTagReader owner)
{
    private const int Step = 4;
    private readonly Stack<int> indents = [];

    /// <summary>Our kind for a word of another dialect.</summary>
    public static string? KindOf(ReadOnlySpan<char> word) => word switch
    {
        "note" or "info" or "abstract" or "summary" or "tldr" or "quote" or "cite" or "seealso" or "todo" or "example" or "question" or "faq" or "default" => "note",
        "tip" or "hint" or "success" or "check" or "done" or "important" or "ok" => "tip",
        "warning" or "warn" or "caution" or "attention" => "warning",
        "danger" or "error" or "err" or "failure" or "fail" or "bug" or "alert" => "danger",
        _ => null,
    };

    /// <summary>Takes the indentation of open admonitions off a line and closes those it has left.</summary>
    public void Shift(ref ReadOnlySpan<char> line, bool isInCode)
    {
        if (indents.Count == 0 || line.IsWhiteSpace()) return;
        var indent = TagText.IndentOf(line);
        while (!isInCode && indents.Count > 0 && indent < indents.Peek() + Step && !line[..indent].Contains('\t')) Close();
        line = line[Math.Min(indent, line[..indent].Contains('\t') ? indents.Count : indents.Count * Step)..];
    }

    public bool Take(ref ReadOnlySpan<char> line)
    {
        var indent = TagText.IndentOf(line);
        var text = line[indent..];
        if (text.StartsWith(":::")) return Rename(line, indent);
        if (text.StartsWith("!!! ") || text.StartsWith("??? ") || text.StartsWith("???+ "))
        {
            var rest = text[(text.IndexOf(' ') + 1)..].TrimStart();
            var word = TagText.Word(rest);
            var title = TagText.Quoted(rest);
            return Open(line[..indent], text[0] == '?' ? "details" : KindOf(word.ToString().ToLowerInvariant()) ?? "note", title);
        }
        if (text.StartsWith("=== \"") || text.StartsWith("=== '") || text.StartsWith("===! \"")) return Open(line[..indent], "tab", TagText.Quoted(text));
        return false;
    }

    public void End()
    {
        while (indents.Count > 0) Close();
    }

    private bool Open(ReadOnlySpan<char> indent, string kind, string title)
    {
        owner.Output.Line($"{indent}:::{kind} {title}");
        indents.Push(indent.Length + indents.Count * Step);
        return true;
    }

    private void Close()
    {
        var indent = indents.Pop() - indents.Count * Step;
        owner.Output.Line(new string(' ', Math.Max(0, indent)) + ":::");
    }

    /// <summary><c>:::info</c> and <c>::: caution</c> of Docusaurus and VitePress.</summary>
    private bool Rename(ReadOnlySpan<char> line, int indent)
    {
        var colons = line[indent..].IndexOfAnyExcept(':');
        if (colons < 0) return false;
        var rest = line[(indent + colons)..].TrimStart();
        var word = TagText.Word(rest);
        if (KindOf(word) is not { } kind || word.SequenceEqual(kind)) return false;
        owner.ReadLine($"{line[..(indent + colons)]}{kind}{rest[word.Length..]}");
        return true;
    }
}
