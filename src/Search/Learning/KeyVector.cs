using HelpCenter.Search.Indexing;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Learning;

internal enum KeyKind : byte { Root, Form, Prefix4, Prefix5, Small }

internal readonly record struct WordKey(KeyKind Kind, int Number);

/// <summary>The keys of a text with their weighted counts: words are alike by family first, then by spelling.</summary>
internal static class KeyVector
{
    private const float Form = 0.4f;
    private const float Prefix = 0.35f;
    private const float Small = 0.2f;

    public static Dictionary<WordKey, float> Of(IEnumerable<(int Word, WordKeys Keys)> words)
    {
        var vector = new Dictionary<WordKey, float>();
        foreach (var (word, keys) in words)
        {
            if (keys.Is(WordTraits.Stop)) Add(vector, KeyKind.Small, word, Small);
            else
            {
                Add(vector, KeyKind.Root, keys.Root, 1);
                Add(vector, KeyKind.Form, word, Form);
                Add(vector, KeyKind.Prefix4, keys.Prefix4, Prefix);
                Add(vector, KeyKind.Prefix5, keys.Prefix5, Prefix);
            }
        }
        return vector;
    }

    public static int Frequency(Shelf shelf, WordKey key) => key.Kind switch
    {
        KeyKind.Root => shelf.Frequencies.OfRoot(key.Number),
        KeyKind.Prefix4 => shelf.Frequencies.OfPrefix4(key.Number),
        KeyKind.Prefix5 => shelf.Frequencies.OfPrefix5(key.Number),
        _ => shelf.Frequencies.OfWord(key.Number),
    };

    // A word said twice is one word.
    private static void Add(Dictionary<WordKey, float> vector, KeyKind kind, int number, float weight)
    {
        if (number >= 0) vector[new WordKey(kind, number)] = weight;
    }
}
