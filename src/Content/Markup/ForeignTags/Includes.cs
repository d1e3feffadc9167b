using HelpCenter.Content.Markup.Links;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Files that include tags bring in: read in place, never in a circle, never without end.</summary>
internal sealed class Includes(ForeignTagReader owner)
{
    private const int MaximumDepth = 8;
    private const int MaximumLength = 2_000_000;
    private readonly List<string> open = [];
    private readonly List<string> files = [];

    public IReadOnlyList<string> Files => files;
    public bool IsInside => open.Count > 0;

    /// <summary><c>notitle [text](path#anchor)</c> of Diplodoc.</summary>
    public void Insert(ReadOnlySpan<char> tag, TagLine line, bool isAlone)
    {
        var start = tag.IndexOf("](");
        var end = tag.LastIndexOf(')');
        if (start < 0 || end < start) return;
        var text = tag[(tag.IndexOf('[') + 1)..start].ToString();
        var title = tag.TrimStart().StartsWith("notitle") ? IncludedPart.WithoutTitle : IncludedPart.Whole;
        Insert(tag[(start + 2)..end].Trim().ToString(), title, "", text, line, isAlone);
    }

    /// <summary><c>(path)[tags=part]</c> of VK Cloud.</summary>
    public void Insert(ReadOnlySpan<char> path, ReadOnlySpan<char> options, TagLine line, bool isAlone) =>
        Insert(path.Trim().ToString(), IncludedPart.Whole, TagText.Value(options, "tags"), "", line, isAlone);

    private void Insert(string link, IncludedPart part, string tag, string text, TagLine line, bool isAlone)
    {
        var address = Address.Read(link, owner.Folder);
        var path = address.Kind is AddressKind.File or AddressKind.Site ? address.Target : "";
        if (Find(path, out var found) is not { } body || open.Count >= MaximumDepth || owner.Output.Length > MaximumLength)
        {
            owner.Output.Current.Append(text);
            return;
        }
        if (found == owner.Source.File || open.Contains(found))
        {
            owner.Report("include-cycle", $"Файл «{found}» включает сам себя.", "Уберите тег включения.");
            return;
        }
        body = IncludedText.Part(body, part, address.Anchor, tag);
        open.Add(found);
        if (isAlone || body.Contains('\n')) InsertBlock(body, found, line);
        else owner.Output.Current.Append(line.Inline(body));
        open.RemoveAt(open.Count - 1);
    }

    private void InsertBlock(string body, string found, TagLine line)
    {
        var output = owner.Output;
        var standing = output.Current.ToString();
        var indent = line.Indent;
        output.Current.Clear();
        if (ListMarker.IsOnly(standing)) body = HangBehind(standing, body);
        else if (!string.IsNullOrWhiteSpace(standing)) output.Line(standing);
        var outer = output.Enter(ListMarker.IsOnly(standing) ? "" : indent, Address.FolderOf(found));
        owner.ReadFile(body, Address.FolderOf(found));
        output.Leave(outer);
        line.Restore(indent);
    }

    private static string HangBehind(string marker, string body) => marker + body.Replace("\n", "\n" + new string(' ', marker.Length));

    /// <summary>An absolute path may be meant from any folder above: <c>/ru/_includes/x.md</c> in docs/ru/….</summary>
    private string? Find(string path, out string found)
    {
        found = path.TrimStart('/');
        if (owner.Source.ReadFile is not { } read || path.Length == 0) return null;
        var text = Read(read, found);
        if (path[0] != '/') return text;
        var folder = owner.Source.File;
        while (text is null && folder.LastIndexOf('/') is var slash and > 0)
        {
            folder = folder[..slash];
            found = folder + path;
            text = Read(read, found);
        }
        return text;
    }

    private string? Read(Func<string, string?> read, string file)
    {
        if (!files.Contains(file)) files.Add(file);
        return read(file);
    }
}
