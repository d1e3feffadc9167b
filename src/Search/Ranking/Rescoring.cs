using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// Second phase, for the best sections only: the exact form, its beginnings, small words, words close together and the title,
/// read from the words of the documents themselves.
/// </summary>
internal sealed class Rescoring
{
    private const int WordsOfLine = 16;

    private readonly Shelf _shelf;
    private readonly WordMarks _marks;
    private readonly KeyCounts _counts;
    private readonly TitleReward _title;
    private readonly WordWindow _window;

    public Rescoring(Shelf shelf, Query query, WordMarks marks)
    {
        (_shelf, _marks) = (shelf, marks);
        var slots = new QuerySlots();
        var forms = new int[query.Words.Count];
        for (var i = 0; i < forms.Length; i++) forms[i] = Enter(query.Words[i], slots);
        _title = new TitleReward(shelf, query, slots, forms);
        _window = new WordWindow(query, slots);
        _counts = new KeyCounts(slots);
        marks.Set(shelf, slots);
    }

    /// <summary>What each of the sections earns, beside its <paramref name="roots"/>.</summary>
    public RankedSection[] Read(int[] sections, ReadOnlySpan<float> roots)
    {
        var texts = _shelf.Texts;
        Fetch(sections, texts);
        var read = new RankedSection[sections.Length];
        for (var i = 0; i < read.Length; i++) read[i] = Read(sections[i], texts[sections[i]], roots[sections[i]]);
        return read;
    }

    public float Title(in SectionText text) => _title.Of(text.Document, text.Title, _marks);

    // All of them at once, so that the memory answers many questions at a time.
    private static void Fetch(int[] sections, SectionText[] texts)
    {
        foreach (var section in sections) Fetch(ref texts[section]);
        foreach (var section in sections)
        {
            ref readonly var text = ref texts[section];
            ref var first = ref MemoryMarshal.GetArrayDataReference(text.Words);
            Fetch(ref first);
            for (var at = text.First; at < text.First + text.Count; at += WordsOfLine) Fetch(ref Unsafe.Add(ref first, at));
        }
    }

    private static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }

    private RankedSection Read(int section, in SectionText text, float roots)
    {
        Count(text.Title, text.TitleNorm);
        Count(text.Keywords, Weights.Keyword);
        var body = text.Body;
        for (var from = 0; from < body.Length; from += WordMarks.Looked)
        {
            for (var found = _marks.Find(body[from..]); found != 0; found &= found - 1)
            {
                var at = from + BitOperations.TrailingZeroCount(found);
                ref readonly var mark = ref _marks.Of(body[at]);
                _counts.Add(mark, text.BodyNorm);
                _window.Add(at, mark.Root);
            }
        }
        return new RankedSection(section, roots, _counts.Take(), _window.Take());
    }

    private void Count(ReadOnlySpan<int> words, float worth)
    {
        for (; !words.IsEmpty; words = words[Math.Min(WordMarks.Looked, words.Length)..])
        {
            for (var found = _marks.Find(words); found != 0; found &= found - 1) _counts.Add(_marks.Of(words[BitOperations.TrailingZeroCount(found)]), worth);
        }
    }

    private int Enter(QueryWord word, QuerySlots slots)
    {
        var frequencies = _shelf.Frequencies;
        var keys = word.Keys;
        var form = slots.AddForm(word.Word, Scale(word, word.IsStop ? Weights.Stop : Weights.Form, frequencies.OfWord(word.Word)));
        if (word.IsStop) return form;
        slots.AddPrefixes(keys.Prefix4, Scale(word, Weights.Prefix4, frequencies.OfPrefix4(keys.Prefix4)),
            keys.Prefix5, Scale(word, Weights.Prefix5, frequencies.OfPrefix5(keys.Prefix5)));
        return form;
    }

    private float Scale(QueryWord word, float weight, int frequency) => word.Weight * weight * Bm25.Scale(Bm25.Idf(_shelf.Count, frequency));
}
