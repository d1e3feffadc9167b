using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Completing;

/// <summary>Titles and questions that may be meant, from the first letters of any of their words.</summary>
internal sealed class Completer(Shelf shelf, TextAnalyzer analyzer, IReadOnlyDictionary<string, int> popular)
{
    private const int LongestText = 200;
    private const int MostWords = 12;

    [ThreadStatic] private static int[]? t_matched;

    public IReadOnlyList<Completion> Complete(string text, int take)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        if (take <= 0) return [];
        foreach (var words in Ways(text))
        {
            if (words.Count is 0 or > MostWords) continue;
            var found = Match(words, take);
            if (found.Count > 0) return [.. found.OrderBy(slot => shelf.Documents[slot]!.Document.Kind).Select(slot => Show(shelf.Documents[slot]!.Document, words))];
        }
        return [];
    }

    // As typed → in the other layout → from Latin letters → with its words mended. The first that finds anything is taken.
    private IEnumerable<List<string>> Ways(string text)
    {
        var words = analyzer.WholesOf(text);
        yield return words;
        if (KeyboardLayout.ToCyrillic(text) is var switched && switched != text) yield return analyzer.WholesOf(switched);
        if (words.Exists(word => word.AsSpan().ContainsAnyInRange('a', 'z'))) yield return words.ConvertAll(Transliteration.ToCyrillic);
        if (words.Count == 0) yield break;
        var repair = new QueryRepair(shelf, analyzer);
        var mended = analyzer.WholesOf(repair.Repair(string.Join(' ', words.SkipLast(1))));
        mended.Add(shelf.Titles.Beginning(words[^1]) is { } range && shelf.Titles.SlotsOf(range).IsEmpty ? shelf.Titles.NearestBeginning(words[^1]) ?? words[^1] : words[^1]);
        yield return mended;
    }

    // A title must have every word typed: whole ones in any form, the last one as a beginning.
    private List<int> Match(List<string> words, int take)
    {
        if (t_matched is null || t_matched.Length < shelf.Documents.Length) t_matched = new int[shelf.Documents.Length + 1024];
        var met = new List<int>();
        for (var i = 0; i < words.Count - 1; i++)
        {
            foreach (var slots in shelf.Titles.SlotsOfRoot(analyzer.KeysOf(words[i]).Root)) Count(slots, i, met);
            foreach (var slots in shelf.Titles.SlotsOf(shelf.Titles.Beginning(words[i]))) Count(slots, i, met);
        }
        var best = Best(words, take);
        foreach (var slot in met) t_matched[slot] = 0;
        return best;
    }

    // Popular ones first, then those that begin with what was typed, then the shorter title.
    private List<int> Best(List<string> words, int take)
    {
        var (matched, order, before) = (t_matched!, shelf.TitleOrder, words.Count - 1);
        var best = new BestTitles(take);
        foreach (var (id, weight) in popular)
        {
            if (shelf.Slots.TryGetValue(id, out var slot) && matched[slot] == before && HasBeginning(slot, words[before])) best.Offer(slot, BestTitles.Key(weight, true, order.RankOf(slot)));
        }
        var beginning = shelf.Titles.Beginning(words[0]);
        foreach (var slots in shelf.Titles.SlotsOf(shelf.Titles.Beginning(words[before])))
        {
            foreach (var slot in slots)
            {
                if (before > 0 && matched[slot] != before) continue;
                var rank = order.RankOf(slot);
                if (BestTitles.Key(0, true, rank) > best.Least) best.Offer(slot, BestTitles.Key(0, order.StartsWithin(slot, beginning), rank));
            }
        }
        return best.Slots;
    }

    private bool HasBeginning(int slot, string beginning)
    {
        foreach (var word in shelf.Documents[slot]!.Words.Title)
        {
            if (shelf.Vocabulary.Words[word].StartsWith(beginning, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static void Count(int[] slots, int matchedBefore, List<int> met)
    {
        var matched = t_matched!;
        foreach (var slot in slots)
        {
            if (matched[slot] != matchedBefore) continue;
            if (matchedBefore == 0) met.Add(slot);
            matched[slot]++;
        }
    }

    private static Completion Show(SearchDocument document, List<string> words)
    {
        var marks = new List<TextRange>();
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(document.Title, buffer);
        var end = 0;
        while (tokenizer.Next(out var token))
        {
            if (token.Start < end || Typed(token.Word, words) is not (> 0 and var length)) continue;
            marks.Add(new TextRange(token.Start, Math.Min(length, token.Length)));
            end = token.End;
        }
        return new Completion(document.Kind, document.Title, new Snippet(document.Title, marks), document.Url, document.CategoryTitle);
    }

    private static int Typed(ReadOnlySpan<char> word, List<string> words)
    {
        foreach (var typed in words)
        {
            if (word.StartsWith(typed)) return typed.Length;
        }
        return 0;
    }
}
