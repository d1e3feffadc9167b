using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>Documents that share the most telling words of a document.</summary>
internal sealed class SimilarDocuments(Shelf shelf)
{
    private const int TellingWords = 16;
    private const float TitleWorth = 4;

    public IReadOnlyList<SearchHit> Of(string documentId, int take)
    {
        if (!shelf.Slots.TryGetValue(documentId, out var slot) || take <= 0) return [];
        var scratch = Scratch.For(shelf.Sections.Length);
        foreach (var (root, worth) in Telling(shelf.Documents[slot]!.Words)) Gathering.Add(shelf.PostingsOf(root), worth, scratch.Scores);
        var similar = MatchCounts.Matching(shelf, scratch.Scores, float.Epsilon).Where(found => found.Slot != slot)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Slot).Take(take).Select(Hit).ToList();
        scratch.Clear(shelf.Sections.Length);
        return similar;
    }

    private IEnumerable<(int Root, float Worth)> Telling(DocumentWords words)
    {
        var counts = new Dictionary<int, float>();
        foreach (var word in words.Title) Count(counts, word, TitleWorth);
        foreach (var word in words.Keywords) Count(counts, word, 1);
        foreach (var passage in words.Passages)
        {
            foreach (var word in words.Of(passage)) Count(counts, word, 1);
        }
        return counts.Select(pair => (Root: pair.Key, Worth: Bm25.Saturation(pair.Value) * shelf.RootIdf(pair.Key)))
            .OrderByDescending(word => word.Worth).ThenBy(word => word.Root).Take(TellingWords);
    }

    private void Count(Dictionary<int, float> counts, int word, float worth)
    {
        var keys = shelf.Vocabulary.KeysOf(word);
        if (keys.Is(WordTraits.Stop) || shelf.Frequencies.OfRoot(keys.Root) < 2) return;
        counts[keys.Root] = counts.GetValueOrDefault(keys.Root) + worth;
    }

    private SearchHit Hit((int Slot, float Score) found)
    {
        var document = shelf.Documents[found.Slot]!.Document;
        return new SearchHit
        {
            Document = document,
            Score = found.Score,
            Sections = [new SectionHit("", "", new Snippet(document.Summary, []))],
            Title = new Snippet(document.Title, []),
        };
    }
}
