using System.Text;

namespace HelpCenter.Morphology.Pairs;

/// <summary>Reads the word lists that lie beside the code: «#» begins a comment, words are parted by spaces.</summary>
internal static class WordList
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"HelpCenter.Morphology.Pairs.{name}")
            ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split('#')[0].Replace('ё', 'е').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0) yield return words;
        }
    }

    /// <summary>Both directions: the first word of a line with each of the others.</summary>
    public static Dictionary<string, string[]> ReadPairs(string name)
    {
        var pairs = Read(name).SelectMany(line => line.Skip(1).Select(other => (First: line[0], Second: other))).ToArray();
        return pairs.Concat(pairs.Select(p => (First: p.Second, Second: p.First)))
            .GroupBy(p => p.First, p => p.Second).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
    }
}
