using System.Numerics;
using System.Runtime.CompilerServices;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// The compiled dictionary: every word form as prefix + stem + suffix. A look-up (1) walks the word from its end to know
/// which cuts leave a real suffix, (2) walks it from the front through the stems, (3) where a stem ends at such a cut asks
/// its paradigms for forms with that suffix.
/// </summary>
internal sealed partial class WordDictionary
{
    private static readonly byte[][] PrefixLetters = [[], [15, 14], [13, 0, 8]]; // по, наи

    private readonly Automaton _stems;
    private readonly Automaton _suffixWalk;
    private readonly StemLists _lists;
    private readonly Ranks _ranks;
    private readonly LexemeRanks _lexemeRanks;
    private readonly ulong[] _tags;
    private readonly WholeWords _wholeWords;

    public Paradigms Paradigms { get; }

    public Suffixes Suffixes { get; }

    public Endings Endings { get; }

    /// <summary>Memory held by the arrays.</summary>
    public long Bytes => _stems.Bytes + _suffixWalk.Bytes + _lists.Bytes + _ranks.Bytes + _lexemeRanks.Bytes + _tags.Length * 8L
        + Paradigms.Bytes + Suffixes.Bytes + Endings.Bytes + _tagTexts.Length;

    public Grammemes Grammemes(int paradigm, int form) => new(_tags[Paradigms.Tag(paradigm, form)]);

    public float TagWeight(int paradigm, int form) => _ranks.OfTag(Paradigms.Tag(paradigm, form));

    public int ParadigmOf(int stemClass) => _lists.Paradigm(stemClass);

    public ushort FoldedKey(int stemClass, int form) => Paradigms.FoldedKey(_lists.Paradigm(stemClass), form);

    /// <summary>All readings of the word with their weights, not yet sorted; 0 when it is not in the dictionary.</summary>
    public int Find(in Word word, Span<Reading> readings)
    {
        if (word.Letters.IsEmpty) return 0;
        var found = new Finds(readings);
        Collect(word.Letters, ref found);
        var count = found.Count;
        if (count == 0) return 0;
        Weigh(word.Folded, word.Hash, readings[..count]);
        return word.YoMask == 0 ? count : KeepSpelling(word, readings[..count]);
    }

    public bool Contains(ReadOnlySpan<byte> letters)
    {
        Span<Reading> one = stackalloc Reading[1];
        var found = new Finds(one);
        Collect(letters, ref found);
        return found.Count > 0;
    }

    /// <summary>Room that <see cref="FindCuts"/> needs.</summary>
    public const int CutRoom = Word.Room;

    /// <summary>
    /// Readings of the word without its first <paramref name="start"/> letters, which stay as they are. The cuts of the whole
    /// word serve for every start, so guessing prefixes walks the suffixes once.
    /// </summary>
    public int FindInside(in Word word, int start, int firstCut, ReadOnlySpan<uint> cuts, Span<Reading> readings)
    {
        var found = new Finds(readings);
        if (start >= firstCut) _wholeWords.Collect(cuts[start], 0, start, this, ref found);
        WalkStems(word.Letters, start, 0, firstCut, cuts, ref found);
        if (found.Count > 0) Weigh(word.Folded, WordHash.Of(word.Folded[start..]), readings[..found.Count]);
        return found.Count;
    }

    [SkipLocalsInit]
    private void Collect(ReadOnlySpan<byte> letters, ref Finds found)
    {
        Span<uint> cuts = stackalloc uint[Word.Room];
        var first = FindCuts(letters, cuts);
        for (var prefix = 0; prefix < PrefixLetters.Length; prefix++)
        {
            var start = PrefixLetters[prefix].Length;
            if (prefix > 0 && (letters.Length <= start || letters[0] != PrefixLetters[prefix][0] || !letters.StartsWith(PrefixLetters[prefix]))) continue;
            if (start >= first) _wholeWords.Collect(cuts[start], prefix, start, this, ref found);
            WalkStems(letters, start, prefix, first, cuts, ref found);
            if (found.IsFull) return;
        }
    }

    /// <summary>For each place at or after the returned one: the suffix group that begins there, or 0.</summary>
    public int FindCuts(ReadOnlySpan<byte> letters, Span<uint> cuts)
    {
        var state = _suffixWalk.Root;
        var place = letters.Length;
        cuts[place] = _suffixWalk.Value(state);
        while (place > 0)
        {
            state = _suffixWalk.Step(state, letters[place - 1]);
            if (state == Automaton.Dead) break;
            cuts[--place] = _suffixWalk.Value(state);
        }
        return place;
    }

    private void WalkStems(ReadOnlySpan<byte> letters, int start, int prefix, int firstCut, scoped ReadOnlySpan<uint> cuts, ref Finds found)
    {
        var state = _stems.Root;
        for (var place = start; place < letters.Length;)
        {
            state = _stems.Step(state, letters[place++]);
            if (state == Automaton.Dead) return;
            if (place < firstCut || cuts[place] == 0) continue;
            var list = _stems.Value(state);
            if (list != 0) CollectForms(_lists.List(list), cuts[place], prefix, start, place - start, ref found);
        }
    }

    private void CollectForms(ReadOnlySpan<ushort> classes, uint suffixes, int prefix, int start, int length, ref Finds found)
    {
        var question = new ParadigmIndex.Question(Paradigms.Key(SuffixGroup.First(suffixes), prefix));
        var index = Paradigms.Index;
        while (!classes.IsEmpty)
        {
            var some = classes[..Math.Min(classes.Length, ParadigmIndex.MostCandidates)];
            for (var candidates = index.Candidates(some, question); candidates != 0; candidates &= candidates - 1)
            {
                var stemClass = some[BitOperations.TrailingZeroCount(candidates)];
                foreach (var form in index.Find(stemClass, question)) Add(stemClass, form, start, length, ref found);
            }
            classes = classes[some.Length..];
        }
    }

    private void Add(int stemClass, IndexedForm form, int start, int length, ref Finds found)
    {
        if (!found.IsFull) found.Next() = new(stemClass, form.Form, form.Base, start, length, new(_tags[form.Tag]));
    }

    private void Weigh(ReadOnlySpan<char> folded, uint hash, Span<Reading> readings)
    {
        if (readings.Length == 1)
        {
            readings[0].Probability = 1;
            return;
        }
        var levels = _ranks.OfWord(hash);
        if (levels.Length == readings.Length)
        {
            for (var i = 0; i < readings.Length; i++) readings[i].Probability = Ranks.Weight(levels[i]);
        }
        else
        {
            WeighByTag(folded, readings);
        }
        Ranker.Normalize(readings);
    }

    private void WeighByTag(ReadOnlySpan<char> folded, Span<Reading> readings)
    {
        var lexeme = 1f;
        for (var i = 0; i < readings.Length; i++)
        {
            ref var reading = ref readings[i];
            // Readings of one dictionary word stand together, so it is asked about once.
            if (i == 0 || reading.StemClass != readings[i - 1].StemClass || reading.StemLength != readings[i - 1].StemLength)
                lexeme = _lexemeRanks.Weight(LexemeRanks.Hash(folded.Slice(reading.StemStart, reading.StemLength), reading.StemClass));
            reading.Probability = lexeme * _ranks.OfTag(Paradigms.Tag(_lists.Paradigm(reading.StemClass), reading.Form));
        }
    }

    /// <summary>The first forms of a place where readings are collected; the rest is dropped, never written past the end.</summary>
    internal ref struct Finds(Span<Reading> readings)
    {
        private readonly Span<Reading> _readings = readings;

        public int Count { get; private set; }

        public readonly bool IsFull => Count == _readings.Length;

        /// <summary>Where the next one goes, unless this is full.</summary>
        public ref Reading Next() => ref _readings[Count++];
    }
}
