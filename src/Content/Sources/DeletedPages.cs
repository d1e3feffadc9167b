using System.Text;

namespace HelpCenter.Content.Sources;

/// <summary>
/// Which deleted files had been pages for everybody, by their last version in git. Only such an address may say «410 Gone»:
/// of a page for agents, a draft, or one whose text git no longer has, not even that it existed is told.
/// </summary>
internal static class DeletedPages
{
    /// <param name="objects">Names of the last versions in git's notation, and the file of each.</param>
    /// <param name="batch">What <c>git cat-file --batch</c> answered to these names, in their order.</param>
    public static HashSet<string> Public(IReadOnlyList<(string File, string Object)> objects, byte[] batch)
    {
        var files = new HashSet<string>();
        var rest = batch.AsSpan();
        foreach (var (file, _) in objects)
        {
            var head = NextLine(ref rest);
            // «hash blob size», or «name missing».
            if (head.LastIndexOf(" blob ", StringComparison.Ordinal) is var blob && (blob < 0 || !int.TryParse(head.AsSpan(blob + 6), out var size) || size >= rest.Length)) continue;
            if (WasPublic(file, rest[..size].ToArray())) files.Add(file);
            rest = rest[(size + 1)..];
        }
        return files;
    }

    private static string NextLine(ref Span<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    private static bool WasPublic(string file, byte[] bytes)
    {
        if (ContentKinds.Of(file) is ContentKind.Script or ContentKind.Answer) return false;
        var text = SourceText.Read(file, bytes);
        if (text.IsUnreadable) return false;
        var problems = new List<ContentProblem>();
        var fields = new YamlFields(FrontMatter.Split(file, text.Text, isStrict: true, problems).Map, file, 1, problems);
        return fields.Text("audience") is "" or "public" && fields.Text("status") is "" or "published" or "archived"
            && fields.Text("draft") != "true" && fields.Text("hidden") != "true" && problems.Count == 0;
    }
}
