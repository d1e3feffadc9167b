using System.Runtime.InteropServices;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Learning;

/// <summary>A message as keys.</summary>
internal sealed record TaughtMessage(TaughtDocument Document, Dictionary<WordKey, float> Keys);

/// <summary>All that a document learned: how often each key was said, by how many messages.</summary>
internal sealed class TaughtDocument(string id)
{
    public string Id { get; } = id;
    public int Messages { get; set; }
    public int Length { get; set; }
    public Dictionary<WordKey, int> Counts { get; } = [];
}

/// <summary>Learned messages by the families of their words. Their counts stay apart from those of the documents.</summary>
internal sealed class LearnedIndex
{
    private readonly Dictionary<WordKey, int> _frequencies = [];
    private readonly Dictionary<int, List<TaughtMessage>> _byRoot = [];
    private readonly Dictionary<string, TaughtDocument> _documents = [];

    public LearnedIndex(LearnedWords learned, TextAnalyzer analyzer)
    {
        foreach (var message in learned.Messages) Add(message, analyzer);
        AverageLength = _documents.Count == 0 ? 1 : Math.Max(1, (float)_documents.Values.Average(document => document.Length));
        MessageCount = learned.Messages.Count;
    }

    public int MessageCount { get; }

    public float AverageLength { get; }

    public int Frequency(WordKey key) => _frequencies.GetValueOrDefault(key);

    public IReadOnlyList<TaughtMessage> OfRoot(int root) => _byRoot.GetValueOrDefault(root) ?? [];

    public TaughtDocument? Document(string id) => _documents.GetValueOrDefault(id);

    private void Add(LearnedMessage message, TextAnalyzer analyzer)
    {
        var words = analyzer.WordsOf(message.Text).ConvertAll(word => analyzer.WordOf(word)).ConvertAll(word => (word, analyzer.Vocabulary.KeysOf(word)));
        if (words.Count == 0) return;
        ref var document = ref CollectionsMarshal.GetValueRefOrAddDefault(_documents, message.DocumentId, out _);
        document ??= new TaughtDocument(message.DocumentId);
        document.Messages++;
        document.Length += words.Count;
        var taught = new TaughtMessage(document, KeyVector.Of(words));
        foreach (var key in taught.Keys.Keys)
        {
            document.Counts[key] = document.Counts.GetValueOrDefault(key) + 1;
            _frequencies[key] = _frequencies.GetValueOrDefault(key) + 1;
            if (key.Kind == KeyKind.Root) (CollectionsMarshal.GetValueRefOrAddDefault(_byRoot, key.Number, out _) ??= []).Add(taught);
        }
    }
}
