using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>
/// Forms that no text of the index has, of words that it has: «учитеь» is «учитель» although only «учителя» was written.
/// The dictionary cannot be listed, so every single mistake is undone and looked up.
/// </summary>
internal sealed class DictionarySpeller(Shelf shelf, TextAnalyzer analyzer)
{
    private const int Longest = 24;

    /// <summary>The nearest such form that is nearer than <paramref name="least"/>.</summary>
    public string? Nearest(string typed, float least)
    {
        if (typed.Length > Longest || !Letters.IsAllCyrillic(typed)) return null;
        string? best = null;
        Span<char> buffer = stackalloc char[Longest + 1];
        for (var at = 0; at <= typed.Length; at++)
        {
            for (var c = 'а'; c <= 'я'; c++)
            {
                Try(Inserted(typed, at, c, buffer), typed, ref least, ref best);
                if (at < typed.Length && typed[at] != c) Try(Replaced(typed, at, c, buffer), typed, ref least, ref best);
            }
            if (at < typed.Length) Try(Removed(typed, at, buffer), typed, ref least, ref best);
            if (at + 1 < typed.Length) Try(Swapped(typed, at, buffer), typed, ref least, ref best);
        }
        return best;
    }

    private void Try(ReadOnlySpan<char> word, string typed, ref float least, ref string? best)
    {
        if (!analyzer.IsKnown(word)) return;
        var distance = EditDistance.Between(typed, word, least);
        if (distance >= least) return;
        var keys = analyzer.KeysOf(word);
        if (keys.Lemma < 0 || shelf.Frequencies.OfRoot(keys.Root) == 0) return;
        (least, best) = (distance, word.ToString());
    }

    private static ReadOnlySpan<char> Inserted(string typed, int at, char c, Span<char> buffer)
    {
        typed.AsSpan(0, at).CopyTo(buffer);
        buffer[at] = c;
        typed.AsSpan(at).CopyTo(buffer[(at + 1)..]);
        return buffer[..(typed.Length + 1)];
    }

    private static ReadOnlySpan<char> Replaced(string typed, int at, char c, Span<char> buffer)
    {
        typed.CopyTo(buffer);
        buffer[at] = c;
        return buffer[..typed.Length];
    }

    private static ReadOnlySpan<char> Removed(string typed, int at, Span<char> buffer)
    {
        typed.AsSpan(0, at).CopyTo(buffer);
        typed.AsSpan(at + 1).CopyTo(buffer[at..]);
        return buffer[..(typed.Length - 1)];
    }

    private static ReadOnlySpan<char> Swapped(string typed, int at, Span<char> buffer)
    {
        typed.CopyTo(buffer);
        (buffer[at], buffer[at + 1]) = (buffer[at + 1], buffer[at]);
        return buffer[..typed.Length];
    }
}
