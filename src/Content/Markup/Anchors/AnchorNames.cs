using System.Globalization;
using System.Text;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.Anchors;

/// <summary>«Сроки доставки» → сроки-доставки; a second one becomes сроки-доставки-2.</summary>
internal sealed class AnchorNames
{
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly StringBuilder name = new();

    public IEnumerable<string> All => taken.Keys;

    public void Clear() => taken.Clear();

    /// <summary>The anchor that a link of the same page means; null when there is none. Other dialects may spell it in their own way.</summary>
    public string? Find(string anchor, bool isStrict)
    {
        if (anchor.Length == 0 || taken.ContainsKey(anchor)) return anchor;
        return !isStrict && Shape(anchor) is { Length: > 0 } shaped && taken.ContainsKey(shaped) ? shaped : null;
    }

    public string For(ReadOnlySpan<char> heading) => Unique(Shape(heading));

    public string Unique(string anchor)
    {
        if (anchor.Length == 0) anchor = "раздел";
        if (taken.TryAdd(anchor, 1)) return anchor;
        while (true)
        {
            var next = $"{anchor}-{++taken[anchor]}";
            if (taken.TryAdd(next, 1)) return next;
        }
    }

    /// <summary>Lower case, NFC, spaces to hyphens, no punctuation.</summary>
    private string Shape(ReadOnlySpan<char> heading)
    {
        name.Clear();
        foreach (var c in heading)
        {
            if (IsPartOfWord(c)) name.Append(char.ToLowerInvariant(c));
            else if ((char.IsWhiteSpace(c) || c == '-') && name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        while (name.Length > 0 && name[^1] == '-') name.Length--;
        return KnownStrings.Here.Of(name.ToString().Normalize(NormalizationForm.FormC));
    }

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
