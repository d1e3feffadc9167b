namespace HelpCenter.Search.Queries;

/// <summary>The same keys in the other layout: «ghbdtn» is «привет», «ызлн» is «spky».</summary>
internal static class KeyboardLayout
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private const string LatinShifted = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";

    private static readonly string[] Rows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
    private static readonly bool[,] Near = MakeNear();

    public static string ToCyrillic(string text) => string.Create(text.Length, text, static (switched, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var lower = Latin.IndexOf(source[i]);
            var upper = LatinShifted.IndexOf(source[i]);
            switched[i] = lower >= 0 ? Cyrillic[lower] : upper >= 0 ? char.ToUpperInvariant(Cyrillic[upper]) : source[i];
        }
    });

    public static string ToLatin(string text) => string.Create(text.Length, text, static (switched, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var key = Cyrillic.IndexOf(char.ToLowerInvariant(source[i]));
            switched[i] = key < 0 ? source[i] : char.IsUpper(source[i]) ? LatinShifted[key] : Latin[key];
        }
    });

    /// <summary>Keys side by side: a finger slips from one to the other.</summary>
    public static bool AreNear(char a, char b) => (uint)(a - 'а') < 32 && (uint)(b - 'а') < 32 && Near[a - 'а', b - 'а'];

    private static bool[,] MakeNear()
    {
        var near = new bool[32, 32];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var at = 0; at < Rows[row].Length; at++)
            {
                Join(near, Rows[row][at], row, at + 1);
                Join(near, Rows[row][at], row + 1, at - 1);
                Join(near, Rows[row][at], row + 1, at);
            }
        }
        return near;
    }

    private static void Join(bool[,] near, char key, int row, int at)
    {
        if (row >= Rows.Length || at < 0 || at >= Rows[row].Length) return;
        var other = Rows[row][at];
        near[key - 'а', other - 'а'] = near[other - 'а', key - 'а'] = true;
    }
}
