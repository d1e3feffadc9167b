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
    private readonly ulong[] _tags;
    private readonly WholeWords _wholeWords;

    public Paradigms Paradigms { get; }

    public Suffixes Suffixes { get; }

    public Endings Endings { get; }

    /// <summary>Memory held by the arrays.</summary>
    public long Bytes => _stems.Bytes + _suffixWalk.Bytes + _lists.Bytes + _ranks.Bytes + _tags.Length * 8L
        + Paradigms.Bytes + Suffixes.Bytes + Endings.Bytes + _tagTexts.Length;

    public Grammemes Grammemes(int paradigm, int form) => new(_tags[Paradigms.Tag(paradigm, form)]);

    public float TagWeight(int paradigm, int form) => _ranks.OfTag(Paradigms.Tag(paradigm, form));

    public int ParadigmOf(int stemClass) => _lists.Paradigm(stemClass);

    /// <summary>All readings of the word with their weights, not yet sorted; 0 when it is not in the dictionary.</summary>
    public int Find(in Word word, Span<Reading> readings)
    {
        if (word.Letters.IsEmpty) return 0;
        var found = new Finds(readings);
        Collect(word.Letters, ref found);
        var count = found.Count;
        if (count == 0) return 0;
        Weigh(word.Hash, readings[..count]);
        return word.YoMask == 0 ? count : KeepSpelling(word, readings[..count]);
    }

    public bool Contains(ReadOnlySpan<byte> letters)
    {
        Span<Reading> one = stackalloc Reading[1];
        var found = new Finds(one);
        Collect(letters, ref found);
        return found.Count > 0;
    }

    [SkipLocalsInit]
    private void Collect(ReadOnlySpan<byte> letters, ref Finds found)
    {
        Span<uint> cuts = stackalloc uint[Word.Room];
        var first = FindCuts(letters, cuts);
        for (var prefix = 0; prefix < PrefixLetters.Length; prefix++)
        {
            var start = PrefixLetters[prefix].Length;
            if (prefix > 0 && (letters.Length <= start || !letters.StartsWith(PrefixLetters[prefix]))) continue;
            if (start >= first) _wholeWords.Collect(cuts[start], prefix, start, this, ref found);
            WalkStems(letters, start, prefix, first, cuts, ref found);
            if (found.IsFull) return;
        }
    }

    /// <summary>For each place at or after the returned one: the suffix group that begins there, or 0.</summary>
    private int FindCuts(ReadOnlySpan<byte> letters, Span<uint> cuts)
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
        var (id, spellings) = SuffixGroup.Of(suffixes);
        var from = Paradigms.Key(id, prefix);
        foreach (var stemClass in classes)
        {
            var paradigm = _lists.Paradigm(stemClass);
            var order = Paradigms.Order(paradigm);
            var keys = Paradigms.Keys(paradigm);
            for (var i = Paradigms.FirstAtLeast(order, keys, from); i < order.Length && keys[order[i]] < from + spellings; i++)
                found.Add(Make(stemClass, paradigm, order[i], start, length));
        }
    }

    private Reading Make(int stemClass, int paradigm, byte form, int start, int length) => new()
    {
        StemClass = (ushort)stemClass,
        Form = form,
        BaseForm = Paradigms.Base(paradigm, form),
        StemStart = (byte)start,
        StemLength = (byte)length,
        Grammemes = Grammemes(paradigm, form),
    };

    private void Weigh(uint hash, Span<Reading> readings)
    {
        var levels = _ranks.OfWord(hash);
        var known = levels.Length == readings.Length;
        for (var i = 0; i < readings.Length; i++)
        {
            ref var reading = ref readings[i];
            var weight = known
                ? Ranks.Weight(levels[i])
                : _ranks.OfTag(Paradigms.Tag(_lists.Paradigm(reading.StemClass), reading.Form));
            reading = reading with { Probability = weight };
        }
    }

    /// <summary>The first forms of a place where readings are collected; the rest is dropped, never written past the end.</summary>
    internal ref struct Finds(Span<Reading> readings)
    {
        private readonly Span<Reading> _readings = readings;

        public int Count { get; private set; }

        public readonly bool IsFull => Count == _readings.Length;

        public void Add(in Reading reading)
        {
            if (Count < _readings.Length) _readings[Count++] = reading;
        }
    }
}
