namespace HelpCenter.Content.Markup.Writing;

/// <summary>
/// Strings met lately on this thread. The pages of a site name the same files, places and links again and again; kept apart for
/// every page they would be most of the objects a site is made of.
/// </summary>
internal sealed class KnownStrings
{
    private const int Slots = 1 << 13;
    private const int Longest = 200;

    [ThreadStatic] private static KnownStrings? t_here;

    private readonly string?[] _known = new string?[Slots];

    public static KnownStrings Here => t_here ??= new();

    /// <summary>A string of these characters, an older one when it is remembered.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > Longest) return text;
        ref var known = ref _known[string.GetHashCode(text) & (Slots - 1)];
        if (known is not null && known == text) return known;
        return known = text;
    }

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return "";
        if (text.Length > Longest) return text.ToString();
        ref var known = ref _known[string.GetHashCode(text) & (Slots - 1)];
        if (known is not null && text.SequenceEqual(known)) return known;
        return known = text.ToString();
    }
}
