namespace HelpCenter.Morphology.Dictionary;

/// <summary>Numbers the suffixes anew by folded spelling and builds their automaton, which reads words from the end.</summary>
internal sealed class SuffixTable
{
    private readonly string[] _sorted;
    private readonly int[] _newIds;

    public SuffixTable(string[] source)
    {
        var ids = Enumerable.Range(0, source.Length)
            .OrderBy(i => Letters.Fold(source[i]), StringComparer.Ordinal).ThenBy(i => source[i], StringComparer.Ordinal).ToArray();
        _sorted = [.. ids.Select(i => source[i])];
        _newIds = new int[source.Length];
        for (var i = 0; i < ids.Length; i++) _newIds[ids[i]] = i;
    }

    public int NewId(int sourceId) => _newIds[sourceId];

    public void Write(List<(string Name, byte[] Bytes)> sections)
    {
        var starts = new uint[_sorted.Length + 1];
        for (var i = 0; i < _sorted.Length; i++) starts[i + 1] = starts[i] + (uint)_sorted[i].Length;
        sections.AddArray<byte>(Suffixes.LettersSection, Letters.Encode(string.Concat(_sorted)));
        sections.AddArray<uint>(Suffixes.StartsSection, starts);
        sections.AddAutomaton(WordDictionary.SuffixesName, AutomatonBuilder.Build(Groups()));
    }

    private IEnumerable<(byte[] Key, uint Value)> Groups()
    {
        for (var i = 0; i < _sorted.Length;)
        {
            var folded = Letters.Fold(_sorted[i]);
            var first = i;
            while (i < _sorted.Length && Letters.Fold(_sorted[i]) == folded) i++;
            var key = Letters.Encode(folded);
            Array.Reverse(key);
            yield return (key, SuffixGroup.Value(first, i - first));
        }
    }
}

internal static class Letters
{
    public static string Fold(string text) => text.Replace('ё', 'е');

    /// <summary>Letter numbers, ё apart from е.</summary>
    public static byte[] Encode(string text) => [.. text.Select(c => c == 'ё' ? Alphabet.Yo : Alphabet.Code(c))];

    /// <summary>Places of ё counted from the end of a stem: bit 0 is its last letter.</summary>
    public static uint YoMask(string stem)
    {
        var mask = 0u;
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'ё') mask |= checked(1u << (stem.Length - 1 - i));
        }
        return mask;
    }
}
