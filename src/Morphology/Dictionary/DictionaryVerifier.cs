using System.Runtime.InteropServices;
using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Compares the compiled dictionary with its source over every word: the same spelling, lemma and tag for each reading, nothing
/// missing and nothing added. Lemmas are taken as the source gives them (form 0), before the mends.
/// </summary>
internal sealed class DictionaryVerifier(SourceDictionary source, WordDictionary dictionary)
{
    private const int Examples = 10;

    private readonly List<string> _examples = [];

    public Verification Run()
    {
        var (entries, spellings, words, different) = (0, 0, 0, 0);
        foreach (var (folded, expected) in Words())
        {
            words++;
            entries += expected.Count;
            spellings += expected.Select(e => e.Spelling).Distinct().Count();
            if (Differs(folded, expected)) different++;
        }
        return new(entries, source.EntryCount, spellings, words, different, _examples);
    }

    /// <summary>
    /// The control: the same comparison over a dictionary with one damaged paradigm must find differences, or it proves nothing.
    /// </summary>
    public static Verification RunSabotaged(SourceDictionary source, WordDictionary dictionary) =>
        new DictionaryVerifier(source, dictionary.Sabotaged()).Run();

    private IEnumerable<(string Folded, List<Entry> Expected)> Words()
    {
        // Sorted by folded spelling, the words that share one («все», «всё») come together.
        var all = new List<(string Folded, Entry Entry)>(source.EntryCount);
        source.ForEachEntry((word, paradigm, form) =>
        {
            var spelling = new string(word);
            all.Add((Letters.Fold(spelling), new Entry(spelling, paradigm, form)));
        });
        CollectionsMarshal.AsSpan(all).Sort((a, b) => string.CompareOrdinal(a.Folded, b.Folded));
        for (var i = 0; i < all.Count;)
        {
            var (folded, expected) = (all[i].Folded, new List<Entry>());
            while (i < all.Count && all[i].Folded == folded) expected.Add(all[i++].Entry);
            yield return (folded, expected);
        }
    }

    private bool Differs(string folded, List<Entry> expected)
    {
        var wanted = expected.Select(Describe).Order(StringComparer.Ordinal).ToArray();
        var found = Found(folded).Order(StringComparer.Ordinal).ToArray();
        if (wanted.SequenceEqual(found)) return false;
        if (_examples.Count < Examples) _examples.Add($"{folded}: в источнике {string.Join("; ", wanted)}; у нас {string.Join("; ", found)}");
        return true;
    }

    private string Describe(Entry entry)
    {
        var p = source.Paradigms[entry.Paradigm];
        var suffix = source.Suffixes[p.Suffixes[entry.Form]].Length;
        var prefix = SourceDictionary.Prefixes[p.Prefixes[entry.Form]].Length;
        var lemma = source.Spell(entry.Paradigm, 0, entry.Spelling[prefix..^suffix]);
        return $"{entry.Spelling} {lemma} {source.Tags[p.Tags[entry.Form]]}";
    }

    private List<string> Found(string folded)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var word = new Word(folded, stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        var found = new List<string>();
        foreach (var reading in readings[..dictionary.Find(word, readings)])
        {
            var stem = folded.AsSpan(reading.StemStart, reading.StemLength);
            var spelling = dictionary.Spell(reading.StemClass, reading.Form, stem);
            var lemma = dictionary.Spell(reading.StemClass, 0, stem);
            found.Add($"{spelling} {lemma} {dictionary.TagText(dictionary.ParadigmOf(reading.StemClass), reading.Form)}");
        }
        return found;
    }

    private readonly record struct Entry(string Spelling, int Paradigm, int Form);
}

/// <summary>What the comparison found.</summary>
/// <param name="Entries">Readings compared.</param>
/// <param name="ExpectedEntries">Readings that the source says it has.</param>
/// <param name="Words">Different words, ё apart from е.</param>
/// <param name="FoldedWords">Different words with ё as е, which is how they are looked up.</param>
/// <param name="Different">Words whose readings differ.</param>
/// <param name="Examples">The first few of them.</param>
internal sealed record Verification(int Entries, int ExpectedEntries, int Words, int FoldedWords, int Different, IReadOnlyList<string> Examples)
{
    public bool IsEqual => Different == 0 && Entries == ExpectedEntries;
}
