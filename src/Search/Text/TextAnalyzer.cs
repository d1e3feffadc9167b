using System.Buffers;
using HelpCenter.Morphology;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search;

/// <summary>The only way from characters to words: articles, queries, tickets and synonyms all take it. Thread-safe.</summary>
public sealed class TextAnalyzer
{
    private readonly WordReader _reader;

    public TextAnalyzer(MorphAnalyzer morphology) : this(morphology, new Vocabulary()) { }

    internal TextAnalyzer(MorphAnalyzer morphology, Vocabulary vocabulary) =>
        (_reader, Pairs, Vocabulary) = (new WordReader(morphology), new WordPairs(morphology), vocabulary);

    internal WordPairs Pairs { get; }

    internal Vocabulary Vocabulary { get; }

    /// <summary>All the work on a document that does not depend on other documents.</summary>
    public IndexedDocument Analyze(SearchDocument document) => Analyze(document, 0);

    /// <param name="mark">Kept with the document: equal marks say that nothing need be analyzed.</param>
    public IndexedDocument Analyze(SearchDocument document, ulong mark) => new DocumentReader(this).Read(document, mark);

    /// <summary>Gives the words of a document that was read from disk their numbers here; else the first index it joins does, one document after another.</summary>
    /// <exception cref="InvalidDataException">Its words are damaged.</exception>
    public void Number(IndexedDocument document) => document.WordsIn(this);

    /// <summary>The number of a folded word, entering it when it is new.</summary>
    internal int WordOf(ReadOnlySpan<char> word)
    {
        var number = Vocabulary.Find(word);
        return number >= 0 ? number : _reader.Read(word, Vocabulary.Add);
    }

    /// <summary>Keys of a word somebody asks for; the vocabulary stays as it is.</summary>
    internal WordKeys KeysOf(ReadOnlySpan<char> word)
    {
        var number = Vocabulary.Find(word);
        return number >= 0 ? Vocabulary.KeysOf(number) : _reader.Read(word, Vocabulary.Look);
    }

    internal string LemmaOf(ReadOnlySpan<char> word) => _reader.Read(word, static (in WordDraft draft) => draft.Lemma.ToString());

    internal bool IsKnown(ReadOnlySpan<char> word) => _reader.IsKnown(word);

    /// <summary>Folded words of a short text, compounds whole and in parts.</summary>
    internal List<string> WordsOf(string text) => WordsOf(text, withParts: true);

    /// <summary>Folded words of a short text, compounds whole only.</summary>
    internal List<string> WholesOf(string text) => WordsOf(text, withParts: false);

    private static List<string> WordsOf(string text, bool withParts)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text, buffer);
        while (tokenizer.Next(out var token))
        {
            if (withParts || token.Shape != TokenShape.Part) words.Add(token.Word.ToString());
        }
        return words;
    }
}
