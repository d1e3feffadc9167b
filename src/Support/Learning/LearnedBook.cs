using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Support.Learning;

/// <summary>Everything learned at one moment, with the words to explain it. Immutable.</summary>
public sealed class LearnedBook
{
    // A message is like another when they share this part of their words.
    private const double Alike = 0.6;
    private const int LeastShared = 2;
    private const int ShownWords = 5;

    private readonly Dictionary<string, List<WordSet>> _byDocument;

    private LearnedBook(LearnedWords words)
    {
        Words = words;
        _byDocument = words.Messages.GroupBy(m => m.DocumentId).ToDictionary(g => g.Key, g => g.Select(m => WordSet.Of(m.Text)).ToList());
    }

    public static LearnedBook Empty { get; } = new(LearnedWords.None);

    /// <summary>For the index; of one person no more than <see cref="LearnedWords.MostPerPerson"/> messages about a document.</summary>
    public LearnedWords Words { get; }

    /// <param name="texts">In the order of time.</param>
    public static LearnedBook Of(IReadOnlyList<LearnedText> texts)
    {
        var kept = texts.Where(t => t.Lesson != Lesson.Removed).ToList();
        // Whoever took the document out of an answer to a like message takes one lesson back; of one person no more than of anybody.
        var against = texts.Where(t => t.Lesson == Lesson.Removed).GroupBy(t => (t.Document, t.Person)).SelectMany(g => g.Take(LearnedWords.MostPerPerson));
        foreach (var text in against)
        {
            var words = WordSet.Of(text.Text);
            var at = kept.FindLastIndex(k => k.Document == text.Document && k.At <= text.At && WordSet.Of(k.Text).Likeness(words) >= Alike);
            if (at >= 0) kept.RemoveAt(at);
        }
        return new LearnedBook(LearnedWords.None.Learn(kept.Select(t => new LearnedMessage(t.Document, t.Text, t.Person))));
    }

    /// <summary>How many messages a document learned from, and their most frequent words. Null when it learned nothing.</summary>
    public LearnedNote? About(string document) => Note(Of(document));

    /// <summary>The same, of those messages only that are like a question.</summary>
    public LearnedNote? About(string document, string question)
    {
        var messages = Of(document);
        if (messages.Count == 0) return null;
        var asked = WordSet.Of(question);
        return Note([.. messages.Select(m => m.Shared(asked)).Where(m => m.Count >= LeastShared)]);
    }

    /// <summary>Documents that learned anything, those with the most lessons first.</summary>
    public IEnumerable<(string Document, LearnedNote Note)> All => _byDocument.Keys.Select(d => (d, Note(_byDocument[d])!)).OrderByDescending(d => d.Item2.Messages);

    // A topic of questions knows what its questions learned.
    private List<WordSet> Of(string document) => _byDocument.GetValueOrDefault(document) ?? [.. _byDocument.Where(d => d.Key.StartsWith(document + "#", StringComparison.Ordinal)).SelectMany(d => d.Value)];

    private static LearnedNote? Note(List<WordSet> messages)
    {
        if (messages.Count == 0) return null;
        var words = messages.SelectMany(m => m.Words).GroupBy(w => w.Key).OrderByDescending(g => g.Count()).Take(ShownWords).Select(g => g.CountBy(w => w.Value).MaxBy(f => f.Value).Key);
        return new LearnedNote(messages.Count, [.. words]);
    }
}

/// <summary>«14 обращений со словами „деньги“, „не пришли“».</summary>
public sealed record LearnedNote(int Messages, IReadOnlyList<string> Words);

/// <summary>The words of a message that mean something: lemma → how it stood there, «не» kept with its word.</summary>
internal sealed record WordSet(IReadOnlyDictionary<string, string> Words)
{
    public int Count => Words.Count;

    public static WordSet Of(string text)
    {
        var words = new Dictionary<string, string>();
        var before = "";
        foreach (var token in text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.Trim('.', ',', '!', '?', ':', ';', '(', ')', '«', '»', '"');
            if (word.Length is > 2 and < 60 && Meaningful(word, out var lemma)) words[before == "не" ? "не " + lemma : lemma] = before == "не" ? $"не {word}" : word;
            before = word;
        }
        return new WordSet(words);
    }

    /// <summary>What part of the words of both is common.</summary>
    public double Likeness(WordSet other)
    {
        var common = Words.Keys.Count(other.Words.ContainsKey);
        return common == 0 ? 0 : common / (double)(Words.Count + other.Words.Count - common);
    }

    public WordSet Shared(WordSet other) => new(Words.Where(w => other.Words.ContainsKey(w.Key)).ToDictionary());

    // Things and what is done; «подскажите» and «помогите» are asked by everybody.
    private static bool Meaningful(string word, out string lemma)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        MorphAnalyzer.Default.Analyze(word, readings);
        var grammemes = readings[0].Grammemes;
        lemma = MorphAnalyzer.Default.Lemma(word);
        return grammemes.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective && !grammemes.IsImperative && !grammemes.Has(GrammemeFlags.Pronominal);
    }
}
