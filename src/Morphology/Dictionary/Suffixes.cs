namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Suffixes of all paradigms. Ids follow the folded spelling, so the spellings «ет» and «ёт» of one folded suffix stand side by side.
/// </summary>
internal sealed class Suffixes(byte[] letters, uint[] starts)
{
    public const string LettersSection = "SUFT", StartsSection = "SUFO";

    public int Count => starts.Length - 1;

    public int Bytes => letters.Length + starts.Length * sizeof(uint);

    /// <summary>Letter numbers with ё apart from е.</summary>
    public ReadOnlySpan<byte> this[int id] => letters.AsSpan((int)starts[id], (int)(starts[id + 1] - starts[id]));

    public int Length(int id) => (int)(starts[id + 1] - starts[id]);

    public int WriteFolded(int id, Span<char> destination)
    {
        var suffix = this[id];
        for (var i = 0; i < suffix.Length; i++) destination[i] = Alphabet.SpellFolded(suffix[i]);
        return suffix.Length;
    }
}
