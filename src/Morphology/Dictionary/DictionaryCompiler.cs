using System.Runtime.InteropServices;
using System.Text;
using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Source folder → <c>russian.dict</c>: (1) read lexemes, (2) mend their lemmas, (3) number suffixes and paradigms,
/// (4) build the automata of stems and suffixes, (5) endings, (6) ranks, learnt with the finished look-up.
/// </summary>
internal sealed class DictionaryCompiler
{
    private readonly SourceDictionary _source;
    private readonly List<SourceParadigm> _paradigms;
    private readonly List<(string Name, byte[] Bytes)> _sections = [];
    private readonly SuffixTable _suffixes;

    private DictionaryCompiler(SourceDictionary source)
    {
        _source = source;
        _paradigms = [.. source.Paradigms];
        _suffixes = new SuffixTable(source.Suffixes);
    }

    /// <summary>With <paramref name="fast"/> the file is a third larger and made in seconds: for tuning.</summary>
    public static byte[] Compile(string sourceFolder, bool fast = false)
    {
        var source = new SourceDictionary(sourceFolder);
        var compiler = new DictionaryCompiler(source);
        compiler.WriteWords();
        compiler.WriteTags();
        compiler.WriteEndings();
        // The ranks follow the order in which readings are found, so the look-up itself has to tell it.
        var withoutRanks = compiler._sections.Concat(RankCompiler.Empty(source.Tags.Length));
        var dictionary = WordDictionary.Parse("new", DictionaryFile.Write(withoutRanks, fast: true));
        compiler._sections.AddRange(new RankCompiler(source, dictionary).Sections());
        return DictionaryFile.Write(compiler._sections, fast);
    }

    private void WriteWords()
    {
        var lexemes = ReadLexemes();
        var bases = new BaseForms(_source, _paradigms);
        bases.SplitMendedLexemes(lexemes);
        new StemCompiler(_paradigms.Count).Write(lexemes, _sections);
        _suffixes.Write(_sections);
        WriteParadigms(bases);
    }

    private List<Lexeme> ReadLexemes()
    {
        var lexemes = new List<Lexeme>();
        _source.ForEachEntry((word, paradigm, form) =>
        {
            if (form != 0) return;
            var p = _source.Paradigms[paradigm];
            var prefix = SourceDictionary.Prefixes[p.Prefixes[0]].Length;
            var suffix = _source.Suffixes[p.Suffixes[0]].Length;
            lexemes.Add(new(new string(word[prefix..^suffix]), paradigm));
        });
        return lexemes;
    }

    private void WriteParadigms(BaseForms bases)
    {
        var starts = new List<uint> { 0 };
        var keys = new List<ushort>();
        var order = new List<byte>();
        var tags = new List<ushort>();
        var baseForms = new List<byte>();
        for (var p = 0; p < _paradigms.Count; p++)
        {
            var paradigm = _paradigms[p];
            var own = paradigm.Suffixes.Select((s, i) => Paradigms.Key(_suffixes.NewId(s), paradigm.Prefixes[i])).ToArray();
            keys.AddRange(own);
            order.AddRange(Enumerable.Range(0, own.Length).OrderBy(i => own[i]).ThenBy(i => i).Select(i => (byte)i));
            tags.AddRange(paradigm.Tags);
            baseForms.AddRange(bases.Of(p));
            starts.Add((uint)keys.Count);
        }
        Add(Paradigms.StartsSection, starts);
        Add(Paradigms.KeysSection, keys);
        Add(Paradigms.OrderSection, order);
        Add(Paradigms.TagsSection, tags);
        Add(Paradigms.BasesSection, baseForms);
    }

    private void WriteTags()
    {
        Add(WordDictionary.TagBitsSection, [.. _source.Tags.Select(t => TagReader.Read(t).Bits)]);
        Add(WordDictionary.TagTextsSection, [.. Encoding.ASCII.GetBytes(string.Join('\n', _source.Tags))]);
    }

    private void WriteEndings()
    {
        var productive = _source.Tags.Select(t => EndingCompiler.IsProductive(TagReader.Read(t))).ToArray();
        new EndingCompiler(_source, productive).Write(_sections);
    }

    private void Add<T>(string name, List<T> values) where T : unmanaged => _sections.AddArray(name, CollectionsMarshal.AsSpan(values));
}

internal static class SectionList
{
    public static void AddArray<T>(this List<(string Name, byte[] Bytes)> sections, string name, ReadOnlySpan<T> values) where T : unmanaged =>
        sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));

    public static void AddAutomaton(this List<(string Name, byte[] Bytes)> sections, string name, AutomatonColumns automaton)
    {
        sections.AddArray<uint>(name + "M", automaton.Masks);
        sections.AddArray<uint>(name + "H", automaton.Heads);
        sections.AddArray<uint>(name + "D", automaton.Distances);
    }
}
