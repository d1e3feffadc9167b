using System.Runtime.InteropServices;
using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Endings of the source → lists of (paradigm, form, share). An ending whose shorter neighbour answers the same is dropped:
/// the walk then simply stops there.
/// </summary>
internal sealed class EndingCompiler(SourceDictionary source, bool[] productiveTags)
{
    private const double SmallestShare = 0.02;

    private readonly List<ushort> _paradigms = [];
    private readonly List<byte> _forms = [];
    private readonly List<byte> _shares = [];
    private readonly Dictionary<string, uint> _lists = [];

    /// <summary>New words are never pronouns, prepositions or numerals.</summary>
    public static bool IsProductive(Grammemes g) =>
        g.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Adverb
        && !g.Has(GrammemeFlags.Pronominal);

    public void Write(List<(string Name, byte[] Bytes)> sections)
    {
        var values = Read().ToDictionary(e => e.Key, e => List(e.Value));
        values = values.Where(e => e.Value != 0 && (e.Key.Length == 1 || values.GetValueOrDefault(e.Key[1..]) != e.Value))
            .ToDictionary(e => e.Key, e => e.Value);
        var keys = values.Select(e => (Reversed(e.Key), e.Value));
        sections.AddAutomaton(Endings.Name, AutomatonBuilder.Build(keys));
        sections.AddArray<ushort>(Endings.ParadigmsSection, CollectionsMarshal.AsSpan(_paradigms));
        sections.AddArray<byte>(Endings.FormsSection, CollectionsMarshal.AsSpan(_forms));
        sections.AddArray<byte>(Endings.SharesSection, CollectionsMarshal.AsSpan(_shares));
    }

    private Dictionary<string, List<(int Paradigm, int Form, int Count)>> Read()
    {
        var endings = new Dictionary<string, List<(int, int, int)>>();
        source.ForEachEnding((ending, count, paradigm, form) =>
        {
            var key = Letters.Fold(new string(ending));
            if (!endings.TryGetValue(key, out var list)) endings.Add(key, list = []);
            list.Add((paradigm, form, count));
        });
        return endings;
    }

    private uint List(List<(int Paradigm, int Form, int Count)> entries)
    {
        var total = 1.0 + entries.Sum(e => e.Count);
        var kept = entries.Where(e => productiveTags[source.Paradigms[e.Paradigm].Tags[e.Form]] && e.Count / total >= SmallestShare)
            .OrderByDescending(e => e.Count).ThenBy(e => e.Paradigm).ThenBy(e => e.Form).Take((1 << Endings.CountBits) - 1)
            .Select(e => (e.Paradigm, e.Form, Share: Ranks.Level(e.Count / total))).ToArray();
        if (kept.Length == 0) return 0;
        var content = string.Join(';', kept);
        if (_lists.TryGetValue(content, out var value)) return value;
        value = ((uint)_forms.Count << Endings.CountBits) | (uint)kept.Length;
        _lists.Add(content, value);
        foreach (var (paradigm, form, share) in kept)
        {
            _paradigms.Add((ushort)paradigm);
            _forms.Add((byte)form);
            _shares.Add(share);
        }
        return value;
    }

    private static byte[] Reversed(string ending)
    {
        var letters = Letters.Encode(ending);
        Array.Reverse(letters);
        return letters;
    }
}
