namespace HelpCenter.Morphology;

/// <summary>
/// The letters of the dictionary as small numbers: а–я are 0–31 (ё counts as е), then the four other signs that occur in its words.
/// ё has a number of its own only where spelling is kept (<see cref="Yo"/>).
/// </summary>
internal static class Alphabet
{
    public const byte Hyphen = 32;
    public const int Size = 36;
    public const byte Yo = 36;
    public const byte None = 255;

    /// <summary>Longer tokens are not words; positions also have to fit the 64 bits of a mask.</summary>
    public const int LongestWord = 63;

    private const int First = 0x400;
    private const int Count = 0x60;
    private const string Written = "абвгдежзийклмнопрстуфхцчшщъыьэюя-1'’ё";

    private static readonly char[] Folded = MakeFolded();
    private static readonly byte[] Codes = MakeCodes();

    // Folded letter and its number side by side: one look-up a character on the way into every analysis.
    private static readonly (char Folded, byte Code)[] Both = [.. Folded.Select((c, _) => (c, Code(c)))];

    public static char Spell(byte code) => Written[code];

    public static char SpellFolded(byte code) => code == Yo ? 'е' : Written[code];

    /// <summary>Lower case, ё as е, all hyphens alike.</summary>
    public static char Fold(char c)
    {
        var index = (uint)(c - First);
        if (index < Count) return Folded[index];
        if (c < 0x80) return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        return c is '\u2010' or '\u2011' ? '-' : char.ToLowerInvariant(c);
    }

    public static char Fold(char c, out byte code)
    {
        var index = (uint)(c - First);
        if (index < Count)
        {
            (var folded, code) = Both[index];
            return folded;
        }
        c = Fold(c);
        code = Code(c);
        return c;
    }

    /// <summary>Number of a letter that is already folded, or <see cref="None"/>.</summary>
    public static byte Code(char folded)
    {
        var index = (uint)(folded - First);
        if (index < Count) return Codes[index];
        return folded switch { '-' => Hyphen, '1' => 33, '\'' => 34, '’' => 35, _ => None };
    }

    public static bool IsYo(char c) => c is 'ё' or 'Ё';

    private static byte[] MakeCodes()
    {
        var codes = new byte[Count];
        Array.Fill(codes, None);
        for (var c = 'а'; c <= 'я'; c++) codes[c - First] = (byte)(c - 'а');
        return codes;
    }

    private static char[] MakeFolded()
    {
        var folded = new char[Count];
        for (var i = 0; i < Count; i++)
        {
            var lower = char.ToLowerInvariant((char)(First + i));
            folded[i] = lower == 'ё' ? 'е' : lower;
        }
        return folded;
    }
}
