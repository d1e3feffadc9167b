using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology.Lexicon;

/// <summary>All forms of the lexicon's words, found by hash. Built once from the paradigms of the model words.</summary>
internal sealed class LexiconForms
{
    // Somebody wrote the word down on purpose: it outweighs a homonym of the dictionary three to one.
    private const float Sureness = 3;
    private const int FilterBits = 16;

    private readonly Dictionary<string, Reading[]> _forms = [];
    private readonly Dictionary<string, Reading[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _fullWords = [];

    // One bit for each hash's upper half: says "not here" for nearly every word at the cost of one look.
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    private readonly List<LexiconProblem> _problems = [];
    private readonly WordDictionary _dictionary;

    public IReadOnlyList<LexiconProblem> Problems => _problems;

    public int WordCount { get; private set; }

    public LexiconForms(WordDictionary dictionary, IEnumerable<ProjectLexicon> lexicons)
    {
        _dictionary = dictionary;
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var lexicon in lexicons)
        {
            _problems.AddRange(lexicon.Problems);
            foreach (var line in lexicon.Lines) Add(lexicon.File, line);
        }
        _forms.TrimExcess();
        Normalize();
    }

    /// <summary>What an abbreviation stands for.</summary>
    public string FullWord(int number) => _fullWords[number];

    public bool Contains(in Word word) => MayHave(word.Hash) && _lookup.ContainsKey(word.Folded);

    public int Find(in Word word, Span<Reading> readings)
    {
        if (!MayHave(word.Hash) || !_lookup.TryGetValue(word.Folded, out var found)) return 0;
        var count = Math.Min(found.Length, readings.Length);
        found.AsSpan(0, count).CopyTo(readings);
        return count;
    }

    private void Normalize()
    {
        foreach (var readings in _forms.Values)
        {
            Ranker.Normalize(readings);
            foreach (ref var reading in readings.AsSpan()) reading.Probability = Sureness * reading.Probability;
        }
    }

    private void Add(string file, LexiconLine line)
    {
        if (Model(line.Model) is not { } model)
        {
            _problems.Add(new(file, line.Number, $"образца «{line.Model}» нет в словаре как начальной формы"));
            return;
        }
        WordCount++;
        if (line.IsAbbreviation) AddAbbreviation(line, model);
        else AddWord(file, line, model);
    }

    private void AddAbbreviation(LexiconLine line, Reading model)
    {
        _fullWords.Add(Folded(line.Model));
        Put(Folded(line.Word), new()
        {
            StemClass = Reading.AbbreviationClass,
            LeftStemClass = (ushort)(_fullWords.Count - 1),
            Grammemes = model.Grammemes.With(Case.None).With(Number.None).With(GrammemeFlags.Abbreviation),
            Probability = 1,
            Source = ReadingSource.Abbreviation,
        });
    }

    private void AddWord(string file, LexiconLine line, Reading model)
    {
        var paradigm = _dictionary.ParadigmOf(model.StemClass);
        var word = Folded(line.Word);
        var stem = Stem(word, paradigm, model.BaseForm);
        if (stem is null)
        {
            WordCount--;
            _problems.Add(new(file, line.Number, $"«{line.Word}» не оканчивается как «{line.Model}»"));
            return;
        }
        for (var form = 0; form < _dictionary.Paradigms.FormCount(paradigm); form++)
        {
            if (_dictionary.Paradigms.Base(paradigm, form) == model.BaseForm) AddForm(stem, paradigm, form, model.BaseForm);
        }
    }

    private void AddForm(string stem, int paradigm, int form, byte baseForm)
    {
        Span<char> text = stackalloc char[Word.Room * 2];
        var length = _dictionary.WriteFolded(paradigm, form, stem, text);
        if (length > Alphabet.LongestWord) return;
        var reading = new Reading
        {
            StemClass = (ushort)paradigm,
            Form = (byte)form,
            BaseForm = baseForm,
            StemStart = (byte)_dictionary.Paradigms.PrefixLength(paradigm, form),
            StemLength = (byte)stem.Length,
            Grammemes = _dictionary.Grammemes(paradigm, form),
            Probability = _dictionary.TagWeight(paradigm, form),
            Source = ReadingSource.Lexicon,
        };
        Put(new string(text[..length]), reading);
    }

    private void Put(string key, Reading reading)
    {
        _forms[key] = [.. _forms.GetValueOrDefault(key) ?? [], reading];
        var bit = WordHash.Of(key) >> (32 - FilterBits);
        _filter[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    private bool MayHave(uint hash)
    {
        var bit = hash >> (32 - FilterBits);
        return (_filter[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    private string? Stem(string word, int paradigm, int baseForm)
    {
        Span<char> suffix = stackalloc char[Word.Room];
        var end = suffix[.._dictionary.Suffixes.WriteFolded(_dictionary.Paradigms.Suffix(paradigm, baseForm), suffix)];
        return word.AsSpan().EndsWith(end) && word.Length > end.Length && _dictionary.Paradigms.Prefix(paradigm, baseForm) == 0
            ? word[..^end.Length]
            : null;
    }

    /// <summary>The likeliest reading of the model word that is its own lemma.</summary>
    private Reading? Model(string model)
    {
        if (model.Length > Alphabet.LongestWord) return null;
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var word = new Word(model, stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        var found = readings[.._dictionary.Find(word, readings)];
        Reading? best = null;
        foreach (var reading in found)
        {
            if (reading.Form == reading.BaseForm && !(reading.Probability <= best?.Probability)) best = reading;
        }
        return best;
    }

    private static string Folded(string word) => string.Create(word.Length, word, (text, source) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = Alphabet.Fold(source[i]);
    });
}
