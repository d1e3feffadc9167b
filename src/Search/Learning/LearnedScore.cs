using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Learning;

/// <summary>
/// What learned messages say about a query: the pooled words of a document as a field of its own, and its most similar message.
/// A document that nobody wrote about is treated as if its learned text agreed with it at the usual rate; otherwise the taught
/// would push the untaught down.
/// </summary>
internal sealed class LearnedScore
{
    private const float Pooled = 0.6f;
    private const float Usual = 0.3f;
    private const float Doubt = 0.5f;
    private const float Sharpness = 1.5f;
    private const int MostMessages = 400;

    private readonly Shelf _shelf;
    private readonly LearnedIndex _learned;
    private readonly Query _query;
    private readonly Dictionary<WordKey, float> _asked;
    private readonly Dictionary<int, float> _bySlot = [];

    public LearnedScore(Shelf shelf, LearnedIndex learned, Query query)
    {
        (_shelf, _learned, _query) = (shelf, learned, query);
        _asked = KeyVector.Of(query.Words.Select(word => (word.Word, word.Keys)));
        var similar = MostSimilar();
        var height = query.Words.Where(word => !word.IsStop).Sum(word => 2 * Idf(new WordKey(KeyKind.Root, word.Keys.Root)));
        foreach (var (document, cosine) in similar)
        {
            if (shelf.Slots.TryGetValue(document.Id, out var slot)) _bySlot[slot] = Pooled * PooledScore(document) + MathF.Pow(cosine, Sharpness) * height;
        }
    }

    /// <summary>Documents that learned something like the query.</summary>
    public IEnumerable<int> Slots => _bySlot.Keys;

    /// <summary>What is added to a document's own score.</summary>
    public float Of(int slot, float own)
    {
        var messages = _learned.Document(_shelf.Documents[slot]!.Document.Id)?.Messages ?? 0;
        var trust = messages / (messages + Doubt);
        return trust * _bySlot.GetValueOrDefault(slot) + (1 - trust) * Usual * own;
    }

    private Dictionary<TaughtDocument, float> MostSimilar()
    {
        var common = new Dictionary<TaughtMessage, float>();
        foreach (var word in _query.Words)
        {
            if (word.IsStop) continue;
            var idf = Idf(new WordKey(KeyKind.Root, word.Keys.Root));
            foreach (var message in _learned.OfRoot(word.Keys.Root)) common[message] = common.GetValueOrDefault(message) + idf;
        }
        var length = Length(_asked);
        var best = new Dictionary<TaughtDocument, float>();
        foreach (var (message, _) in common.OrderByDescending(pair => pair.Value).Take(MostMessages))
        {
            var cosine = Product(message.Keys) / (length * Length(message.Keys));
            best[message.Document] = Math.Max(cosine, best.GetValueOrDefault(message.Document));
        }
        return best;
    }

    private float PooledScore(TaughtDocument document)
    {
        var norm = Bm25.BodyNorm(document.Length, _learned.AverageLength);
        var score = 0f;
        foreach (var word in _query.Words)
        {
            if (word.IsStop) score += Part(document, new WordKey(KeyKind.Small, word.Word), Weights.Stop, word, norm);
            else
            {
                score += Part(document, new WordKey(KeyKind.Root, word.Keys.Root), 1, word, norm);
                score += Part(document, new WordKey(KeyKind.Form, word.Word), Weights.Form, word, norm);
                score += Part(document, new WordKey(KeyKind.Prefix4, word.Keys.Prefix4), Weights.Prefix4, word, norm);
                score += Part(document, new WordKey(KeyKind.Prefix5, word.Keys.Prefix5), Weights.Prefix5, word, norm);
            }
        }
        return score;
    }

    private float Part(TaughtDocument document, WordKey key, float weight, QueryWord word, float norm) =>
        document.Counts.TryGetValue(key, out var count) ? weight * word.Weight * Bm25.Scale(Idf(key)) * Bm25.Saturation(count * norm) : 0;

    private float Product(Dictionary<WordKey, float> message)
    {
        var product = 0f;
        foreach (var (key, weight) in _asked)
        {
            if (message.TryGetValue(key, out var other)) product += weight * other * Square(Idf(key));
        }
        return product;
    }

    private float Length(Dictionary<WordKey, float> vector)
    {
        var squares = 0f;
        foreach (var (key, weight) in vector) squares += Square(weight * Idf(key));
        return Math.Max(float.Epsilon, MathF.Sqrt(squares));
    }

    // Over documents and messages together: words that only customers use weigh something too.
    private float Idf(WordKey key) => Bm25.Idf(_shelf.Count + _learned.MessageCount, KeyVector.Frequency(_shelf, key) + _learned.Frequency(key));

    private static float Square(float x) => x * x;
}
