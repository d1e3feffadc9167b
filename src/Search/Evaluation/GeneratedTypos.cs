using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Evaluation;

/// <summary>
/// How many words of an index are understood when they are typed in the other layout, in Latin letters or with one mistake. The
/// mistakes are the same on every run.
/// </summary>
public sealed record GeneratedTypos(int Words, double Layout, double Transliteration, double OneEdit, double Altered)
{
    private const int Shortest = 4;
    private const int ShortestMisspelt = 5;
    private const int Seed = 3;
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] s_latin =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    /// <summary>Over <paramref name="most"/> words of the index at most, spread evenly over the alphabet.</summary>
    public static GeneratedTypos Run(SearchIndex index, int most)
    {
        var all = index.Words().Where(word => word.Length >= Shortest && Letters.IsAllCyrillic(word)).Order(StringComparer.Ordinal).ToList();
        var count = Math.Min(most, all.Count);
        var words = Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)]).ToList();
        var random = new Random(Seed);
        var misspelt = words.Where(word => word.Length >= ShortestMisspelt).Select(word => (word, Typed: Misspelt(word, random))).ToList();
        return new GeneratedTypos(words.Count,
            Share(words, word => index.Means(KeyboardLayout.ToLatin(word), word)),
            Share(words, word => index.Means(InLatin(word), word)),
            Share(misspelt, pair => index.Means(pair.Typed, pair.word)),
            Share(words, word => index.Repair(word) != word));
    }

    private static string InLatin(string word) => string.Concat(word.Select(c => s_latin[Cyrillic.IndexOf(c)]));

    // A letter lost, added, replaced or swapped with the next one, never the first.
    private static string Misspelt(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        var letter = Cyrillic[random.Next(Cyrillic.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + letter + word[(at + 1)..],
        };
    }

    private static double Share<T>(List<T> items, Func<T, bool> holds) => items.Count == 0 ? 1 : items.Count(holds) / (double)items.Count;
}
