namespace HelpCenter.Content.Markup.Typography;

/// <summary>What the rules look for. Signs that typography itself sets count like those they replace: that is what makes it idempotent.</summary>
internal static class Signs
{
    public const char Nbsp = '\u00A0';
    public const char ThinNbsp = '\u202F';

    public static bool IsSpace(char c) => c is ' ' or Nbsp or '\n' or ThinNbsp or '\t';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>Something after which a word or a number begins.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int before) =>
        before < 0 || IsSpace(text[before]) || text[before] is '(' or '[' or '"' or '«' or '„';

    public static char At(this ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
