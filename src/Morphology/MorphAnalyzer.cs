using System.Runtime.CompilerServices;
using HelpCenter.Morphology.Dictionary;
using HelpCenter.Morphology.Lexicon;

namespace HelpCenter.Morphology;

/// <summary>
/// The front door: a word → its readings, likeliest first. Immutable and safe to share between threads;
/// no look-up allocates.
/// </summary>
public sealed class MorphAnalyzer
{
    /// <summary>Room that always suffices for <see cref="Analyze"/>; ambiguous words have up to 49 readings.</summary>
    public const int MaxReadings = 64;

    /// <summary>A lemma is at most this much longer than its token.</summary>
    public const int LemmaRoom = 64;

    /// <summary>
    /// A lemma with this share of the readings is worth a key in an index beside the likeliest one:
    /// below it words of different meaning begin to meet more often than forms of one word find each other.
    /// </summary>
    public const float KeyProbability = 0.2f;

    private static readonly Lazy<MorphAnalyzer> Shared = new(() => Load());

    private readonly IAnalyzerUnit[][] _units;
    private readonly KnownWords _known;

    /// <summary>The built-in dictionary and lexicon, loaded when first asked for.</summary>
    public static MorphAnalyzer Default => Shared.Value;

    /// <summary>Lines of the project lexicon that could not be used; the rest works.</summary>
    public IReadOnlyList<LexiconProblem> LexiconProblems => _known.Lexicon.Problems;

    internal WordDictionary Dictionary => _known.Dictionary;

    internal KnownWords Known => _known;

    internal MorphAnalyzer(WordDictionary dictionary, params ProjectLexicon[] lexicons)
    {
        _known = new KnownWords(dictionary, new LexiconForms(dictionary, lexicons));
        _units = RussianUnits.InOrder(_known);
    }

    /// <summary>The built-in dictionary and lexicon, and over them a project's own words.</summary>
    public static MorphAnalyzer Load(ProjectLexicon? lexicon = null) =>
        lexicon is null
            ? new(WordDictionary.LoadEmbedded(), ProjectLexicon.BuiltIn)
            : new(WordDictionary.LoadEmbedded(), ProjectLexicon.BuiltIn, lexicon);

    /// <summary>Fills <paramref name="readings"/>, likeliest first, and returns how many there are: at least one for any token.</summary>
    [SkipLocalsInit]
    public int Analyze(ReadOnlySpan<char> token, Span<Reading> readings)
    {
        if (readings.IsEmpty) throw new ArgumentException("нужно место хотя бы для одного толкования", nameof(readings));
        if (token.Length is 0 or > Alphabet.LongestWord)
        {
            readings[0] = new() { StemClass = Reading.NoClass, Source = ReadingSource.Unknown, Probability = 1 };
            return 1;
        }
        var word = new Word(token, stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        if (readings.Length >= MaxReadings) return Analyze(word, readings[..MaxReadings]);
        // Ranking needs all of them even if the caller wants the first only.
        Span<Reading> all = stackalloc Reading[MaxReadings];
        var count = Math.Min(Analyze(word, all), readings.Length);
        all[..count].CopyTo(readings);
        return count;
    }

    private int Analyze(in Word word, Span<Reading> readings)
    {
        foreach (var row in _units)
        {
            var count = 0;
            foreach (var unit in row) count += unit.Analyze(word, readings[count..]);
            if (count > 0) return Ranker.Sort(word, readings[..count], _known);
        }
        throw new InvalidOperationException("the last unit answers always");
    }

    /// <summary>
    /// Writes the lemma in lower case with ё as е and returns its length. <paramref name="destination"/> needs room for
    /// <paramref name="token"/> and <see cref="LemmaRoom"/> more characters.
    /// </summary>
    public int WriteLemma(ReadOnlySpan<char> token, in Reading reading, Span<char> destination) =>
        LemmaWriter.Write(_known, token, reading, destination);

    /// <summary>The likeliest lemma.</summary>
    [SkipLocalsInit]
    public string Lemma(string token)
    {
        Span<Reading> readings = stackalloc Reading[MaxReadings];
        Analyze(token, readings);
        Span<char> lemma = token.Length < 256 ? stackalloc char[256 + LemmaRoom] : new char[token.Length + LemmaRoom];
        return new string(lemma[..WriteLemma(token, readings[0], lemma)]);
    }

    /// <summary>The dictionary or the lexicon has the word: no need to repair it.</summary>
    [SkipLocalsInit]
    public bool Contains(ReadOnlySpan<char> token)
    {
        if (token.Length is 0 or > Alphabet.LongestWord) return false;
        return _known.Contains(new Word(token, stackalloc char[Word.Room], stackalloc byte[Word.Room]));
    }
}
