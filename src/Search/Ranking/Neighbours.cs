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
    private readonly Lazy<float[]> _norms = new(() => Norms(shelf));

    public Neighbour[] Of(int slot) => _known[slot] ??= Find(slot);

    private Neighbour[] Find(int slot)
    {
        var scores = new float[shelf.Sections.Length];
        var length = 0f;
        foreach (var (root, worth) in Telling(shelf.Documents[slot]!.Words))
        {
            Gathering.Add(new Way(shelf.PostingsOf(root), worth * shelf.RootIdf(root)), scores);
            length += worth * worth;
        }
        return length == 0 ? [] : Nearest(slot, scores, MathF.Sqrt(length));
    }

    private Neighbour[] Nearest(int slot, float[] scores, float length)
    {
        var norms = _norms.Value;
        var best = new PriorityQueue<int, float>();
        for (var other = 0; other < shelf.Documents.Length; other++)
        {
            if (other == slot || shelf.Documents[other] is not { } document) continue;
            var cosine = 0f;
            for (var i = 0; i < document.SectionCount; i++)
            {
                var section = document.FirstSection + i;
                if (scores[section] > 0) cosine = Math.Max(cosine, scores[section] / (length * norms[section]));
            }
            if (cosine == 0) continue;
            if (best.Count < Most) best.Enqueue(other, cosine);
            else best.EnqueueDequeue(other, cosine);
        }
        var found = new Neighbour[best.Count];
        for (var i = found.Length - 1; best.TryDequeue(out var other, out var cosine); i--) found[i] = new Neighbour(other, Math.Min(1, cosine));
        return found;
    }

    private IEnumerable<(int Root, float Worth)> Telling(DocumentWords words)
    {
        var counts = new Dictionary<int, float>();
        Count(words.Title, Weights.Title, counts);
        Count(words.Keywords, Weights.Keyword, counts);
        foreach (var passage in words.Passages) Count(words.Of(passage), 1, counts);
        return counts.Select(pair => (Root: pair.Key, Worth: Bm25.Saturation(pair.Value) * shelf.RootIdf(pair.Key)))
            .OrderByDescending(word => word.Worth).ThenBy(word => word.Root).Take(TellingWords);
    }

    private void Count(ReadOnlySpan<int> words, float worth, Dictionary<int, float> counts)
    {
        foreach (var word in words)
        {
            var keys = shelf.Vocabulary.KeysOf(word);
            if (!keys.Is(WordTraits.Stop)) counts[keys.Root] = counts.GetValueOrDefault(keys.Root) + worth;
        }
    }

    private static float[] Norms(Shelf shelf)
    {
        var squares = new float[shelf.Sections.Length];
        for (var root = 0; root < shelf.Postings.Length; root++)
        {
            var unit = shelf.RootIdf(root) * Posting.ImpactUnit;
            foreach (var posting in shelf.PostingsOf(root).Span)
            {
                var worth = unit * Posting.Impact(posting);
                squares[Posting.Section(posting)] += worth * worth;
            }
        }
        for (var i = 0; i < squares.Length; i++) squares[i] = MathF.Sqrt(squares[i]);
        return squares;
    }
}
