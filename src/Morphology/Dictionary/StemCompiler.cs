using System.Runtime.InteropServices;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>Groups lexemes by folded stem and builds the stem automaton over lists of stem classes.</summary>
internal sealed class StemCompiler
{
    private readonly Dictionary<(int Paradigm, uint Yo), ushort> _classes = [];
    private readonly List<ushort> _pool = [];
    private readonly Dictionary<string, uint> _lists = [];

    public StemCompiler(int paradigms)
    {
        for (var p = 0; p < paradigms; p++) _classes.Add((p, 0), (ushort)p);
    }

    public void Write(List<Lexeme> lexemes, List<(string Name, byte[] Bytes)> sections)
    {
        var stems = new SortedDictionary<string, SortedSet<ushort>>(StringComparer.Ordinal);
        foreach (var lexeme in lexemes)
        {
            var folded = Letters.Fold(lexeme.Stem);
            if (!stems.TryGetValue(folded, out var list)) stems.Add(folded, list = []);
            list.Add(Class(lexeme));
        }
        var keys = stems.Select(s => (Letters.Encode(s.Key), List([.. s.Value]))).ToArray();
        sections.AddAutomaton(WordDictionary.StemsName, AutomatonBuilder.Build(keys));
        sections.AddArray<ushort>(StemLists.PoolSection, CollectionsMarshal.AsSpan(_pool));
        sections.AddArray<ushort>(StemLists.ParadigmsSection, [.. _classes.Keys.Select(k => (ushort)k.Paradigm)]);
        sections.AddArray<uint>(StemLists.YoSection, [.. _classes.Keys.Select(k => k.Yo)]);
    }

    private ushort Class(Lexeme lexeme)
    {
        var key = (lexeme.Paradigm, Letters.YoMask(lexeme.Stem));
        if (_classes.TryGetValue(key, out var known)) return known;
        var id = checked((ushort)_classes.Count);
        _classes.Add(key, id);
        return id;
    }

    private uint List(ushort[] classes)
    {
        var content = new string(MemoryMarshal.Cast<ushort, char>(classes));
        if (_lists.TryGetValue(content, out var value)) return value;
        _pool.Add((ushort)classes.Length);
        value = (uint)_pool.Count;
        _pool.AddRange(classes);
        _lists.Add(content, value);
        return value;
    }
}
