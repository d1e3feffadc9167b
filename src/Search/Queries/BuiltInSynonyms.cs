namespace HelpCenter.Search.Queries;

/// <summary>The reviewed list that every help center starts with: <c>synonyms.txt</c>.</summary>
internal static class BuiltInSynonyms
{
    public static IReadOnlyList<SynonymGroup> Groups { get; } = Read();

    private static List<SynonymGroup> Read()
    {
        using var stream = typeof(BuiltInSynonyms).Assembly.GetManifestResourceStream("HelpCenter.Search.synonyms.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new List<SynonymGroup>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') groups.Add(Parse(line));
        }
        return groups;
    }

    private static SynonymGroup Parse(string line)
    {
        var arrow = line.IndexOf('>');
        return arrow < 0 ? new SynonymGroup(Words(line)) : new SynonymGroup(Words(line[(arrow + 1)..]), line[..arrow].Trim());
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
