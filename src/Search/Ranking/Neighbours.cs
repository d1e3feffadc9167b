using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

internal readonly record struct Neighbour(int Slot, float Cosine);

/// <summary>
/// The documents nearest to each document, by the cosine of their telling words. Found when first asked for and kept;
/// two threads that ask at once find the same.
/// </summary>
internal sealed class Neighbours(Shelf shelf)
{
    public const int Most = 8;

    private const int TellingWords = 32;

    private readonly Neighbour[]?[] _known = new Neighbour[]?[shelf.Documents.Length];
    private readonly Lazy<(int[] Documents, float[] Norms)> _sections = new(() => (Owners(shelf), Norms(shelf)));

    public Neighbour[] Of(int slot) => _known[slot] ??= Find(slot);

    private Neighbour[] Find(int slot)
    {
        var scratch = Scratch.For(shelf.Sections.Length);
        var length = 0f;
        foreach (var (root, worth) in Telling(shelf.Documents[slot]!.Words))
        {
            Gathering.Add(new Way(shelf.PostingsOf(root), worth * shelf.RootIdf(root)), scratch.Scores);
            length += worth * worth;
        }
        if (length == 0) return [];
        var found = Nearest(slot, scratch.Scores, MathF.Sqrt(length));
        scratch.Clear(shelf.Sections.Length);
        return found;
    }

    private Neighbour[] Nearest(int slot, float[] scores, float length)
    {
        var (owners, norms) = _sections.Value;
        var best = new List<Neighbour>(Most + 1);
        var least = 0f;
        for (var section = 0; section < norms.Length; section++)
        {
            // Far the most do not come near the list; a hair's breadth is left for rounding.
            if (scores[section] <= least * norms[section] || owners[section] is var other && (other == slot || other < 0)) continue;
            Place(best, new Neighbour(other, scores[section] / (length * norms[section])));
            if (best.Count == Most) least = best[^1].Cosine * length * 0.9999f;
        }
        return [.. best.Select(near => near with { Cosine = Math.Min(1, near.Cosine) })];
    }

    // A document is as near as its nearest section.
    private void Place(List<Neighbour> best, Neighbour near)
    {
        var known = best.FindIndex(other => other.Slot == near.Slot);
        if (known >= 0 && best[known].Cosine >= near.Cosine) return;
        if (known >= 0) best.RemoveAt(known);
        var at = best.Count;
        while (at > 0 && IsNearer(near, best[at - 1])) at--;
        best.Insert(at, near);
        if (best.Count > Most) best.RemoveAt(Most);
    }

    // Equally near ones follow by name, so that every run shows the same.
    private bool IsNearer(Neighbour one, Neighbour other) =>
        one.Cosine > other.Cosine || one.Cosine == other.Cosine && string.CompareOrdinal(shelf.Documents[one.Slot]!.Document.Id, shelf.Documents[other.Slot]!.Document.Id) < 0;

    private IEnumerable<(int Root, float Worth)> Telling(DocumentWords words)
    {
        var counts = new Dictionary<int, float>();
        Count(words.Title, Weights.Title, counts);
        Count(words.Keywords, Weights.Keyword, counts);
        foreach (var passage in words.Passages) Count(words.Of(passage), 1, counts);
        return counts.Select(pair => (Root: pair.Key, Worth: Bm25.Saturation(pair.Value) * shelf.RootIdf(pair.Key)))
            .OrderByDescending(word => word.Worth).ThenBy(word => shelf.Vocabulary.Roots[word.Root], StringComparer.Ordinal).Take(TellingWords);
    }

    private void Count(ReadOnlySpan<int> words, float worth, Dictionary<int, float> counts)
    {
        foreach (var word in words)
        {
            var keys = shelf.Vocabulary.KeysOf(word);
            if (!keys.Is(WordTraits.Stop)) counts[keys.Root] = counts.GetValueOrDefault(keys.Root) + worth;
        }
    }

    private static int[] Owners(Shelf shelf)
    {
        var owners = new int[shelf.Sections.Length];
        for (var section = 0; section < owners.Length; section++) owners[section] = shelf.Sections[section].Document;
        return owners;
    }

    // Summed up so finely that the order of words, which differs from run to run, is not felt.
    private static float[] Norms(Shelf shelf)
    {
        var squares = new double[shelf.Sections.Length];
        for (var root = 0; root < shelf.Postings.Length; root++)
        {
            var unit = shelf.RootIdf(root) * Posting.ImpactUnit;
            foreach (var posting in shelf.PostingsOf(root).Span)
            {
                var worth = unit * Posting.Impact(posting);
                squares[Posting.Section(posting)] += worth * worth;
            }
        }
        return Array.ConvertAll(squares, square => (float)Math.Sqrt(square));
    }
}
