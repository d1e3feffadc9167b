using System.Diagnostics.CodeAnalysis;
using HelpCenter.Morphology;

namespace HelpCenter.Search.Text;

/// <summary>Spells out the keys of a word: its two likeliest lemmas, their roots, what kind of word it is.</summary>
internal sealed class WordReader(MorphAnalyzer morphology)
{
    private const int MostReadings = MorphAnalyzer.MaxReadings;
    private const float LeastShare = 0.10f;
    private const int Room = Tokenizer.BufferSize + MorphAnalyzer.LemmaRoom;

    /// <summary>What is done with the keys; they live only during the call.</summary>
    public delegate T Use<out T>(in WordDraft draft);

    public bool IsKnown(ReadOnlySpan<char> form) => morphology.Contains(form);

    [SuppressMessage("Reliability", "CA2014", Justification = "No loop.")]
    public T Read<T>(ReadOnlySpan<char> form, Use<T> use)
    {
        Span<char> firstLemma = stackalloc char[Room], secondLemma = stackalloc char[Room], firstRoot = stackalloc char[Room], secondRoot = stackalloc char[Room];
        var lemmas = Lemmas(form, firstLemma, secondLemma);
        var first = firstLemma[..lemmas.FirstLength];
        var second = secondLemma[..lemmas.SecondLength];
        var root = firstRoot[..RootKey.Write(first, firstRoot)];
        var otherRoot = second.IsEmpty ? second : secondRoot[..RootKey.Write(second, secondRoot)];
        var differs = !otherRoot.IsEmpty && !otherRoot.SequenceEqual(root);
        return use(new WordDraft
        {
            Form = form,
            Lemma = first,
            Root = root,
            SecondRoot = differs ? otherRoot : default,
            SecondShare = differs ? lemmas.SecondShare : 0,
            Traits = Traits(form, first, lemmas.PartOfSpeech),
        });
    }

    private readonly ref struct TwoLemmas
    {
        public int FirstLength { get; init; }
        public int SecondLength { get; init; }
        public float SecondShare { get; init; }
        public PartOfSpeech PartOfSpeech { get; init; }
    }

    private TwoLemmas Lemmas(ReadOnlySpan<char> form, Span<char> first, Span<char> second)
    {
        Span<Reading> readings = stackalloc Reading[MostReadings];
        var count = morphology.Analyze(form, readings);
        Span<char> lemma = stackalloc char[Room];
        int firstLength = 0, secondLength = 0;
        float firstShare = 0, secondShare = 0;
        for (var i = 0; i < count; i++)
        {
            var length = morphology.WriteLemma(form, readings[i], lemma);
            var text = lemma[..length];
            if (i == 0) Put(text, first, ref firstLength);
            if (text.SequenceEqual(first[..firstLength])) firstShare += readings[i].Probability;
            else if (secondLength == 0 || text.SequenceEqual(second[..secondLength]))
            {
                Put(text, second, ref secondLength);
                secondShare += readings[i].Probability;
            }
        }
        var share = secondShare / (firstShare + secondShare);
        return new TwoLemmas
        {
            FirstLength = firstLength,
            SecondLength = share >= LeastShare ? secondLength : 0,
            SecondShare = share,
            PartOfSpeech = readings[0].PartOfSpeech,
        };
    }

    private static void Put(ReadOnlySpan<char> text, Span<char> place, ref int length)
    {
        text.CopyTo(place);
        length = text.Length;
    }

    private WordTraits Traits(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma, PartOfSpeech part)
    {
        var traits = StopWords.TraitsOf(form, lemma);
        if (part == PartOfSpeech.Verb) traits |= WordTraits.Verb;
        else if (part is not (PartOfSpeech.Noun or PartOfSpeech.Foreign or PartOfSpeech.Number or PartOfSpeech.Unknown)) traits |= WordTraits.Other;
        if (form.ContainsAny('-', '.', '@') || form.Contains('_')) traits |= WordTraits.Compound;
        if (morphology.Contains(form)) traits |= WordTraits.Known;
        return traits;
    }
}
