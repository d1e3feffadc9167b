using System.Net;

namespace HelpCenter.Content.Markup.Html;

internal enum HtmlTokenKind : byte { Text, Open, Close, Nothing }

internal readonly ref struct HtmlToken(HtmlTokenKind kind, ReadOnlySpan<char> source, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
{
    public HtmlTokenKind Kind { get; } = kind;
    public ReadOnlySpan<char> Source { get; } = source;
    public ReadOnlySpan<char> Name { get; } = name;
    public ReadOnlySpan<char> Attributes { get; } = attributes;
}

/// <summary>Parts an author's HTML into tags and text; whatever is not a whole tag is text.</summary>
internal ref struct HtmlReader(ReadOnlySpan<char> html)
{
    private ReadOnlySpan<char> rest = html;
    /// <summary>Once a tag's end was not found, no later tag has one.</summary>
    private bool isTextOnly;
    private bool hasNoEnd;

    public HtmlToken Current { get; private set; }

    public bool Next()
    {
        if (rest.IsEmpty) return false;
        if (isTextOnly || rest[0] != '<' || !ReadTag())
        {
            var end = isTextOnly ? -1 : rest[1..].IndexOf('<');
            Take(end < 0 ? rest.Length : end + 1, HtmlTokenKind.Text, default, default);
        }
        return true;
    }

    /// <summary>Goes behind the closing tag; without one nothing is skipped.</summary>
    public void SkipTo(ReadOnlySpan<char> name)
    {
        for (var at = 0; !hasNoEnd && at < rest.Length; at++)
        {
            var found = rest[at..].IndexOf("</");
            if (found < 0) break;
            at += found;
            if (!rest[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var end = rest[at..].IndexOf('>');
            rest = end < 0 ? default : rest[(at + end + 1)..];
            return;
        }
        hasNoEnd = true;
    }

    private bool ReadTag()
    {
        if (rest.Length < 2) return false;
        if (rest.StartsWith("<!--")) return ReadUntil("-->");
        if (rest.StartsWith("<![CDATA[")) return ReadUntil("]]>");
        if (rest[1] is '!' or '?') return ReadUntil(">");
        var isClose = rest[1] == '/';
        var start = isClose ? 2 : 1;
        var end = start;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or ':')) end++;
        if (end == start || !char.IsAsciiLetter(rest[start])) return false;
        var close = EndOfTag(rest, end);
        if (close < 0) isTextOnly = rest.IndexOf('>') < 0;
        if (close < 0) return false;
        Take(close + 1, isClose ? HtmlTokenKind.Close : HtmlTokenKind.Open, rest[start..end], rest[end..close]);
        return true;
    }

    private bool ReadUntil(string end)
    {
        var at = rest.IndexOf(end);
        if (at < 0) return false;
        Take(at + end.Length, HtmlTokenKind.Nothing, default, default);
        return true;
    }

    private static int EndOfTag(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '>') return at;
            if (text[at] is not ('"' or '\'')) continue;
            var end = text[(at + 1)..].IndexOf(text[at]);
            // An odd quote belongs to no value.
            if (end < 0) return text[at..].IndexOf('>') is var close and >= 0 ? at + close : -1;
            at += end + 1;
        }
        return -1;
    }

    private void Take(int length, HtmlTokenKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        Current = new HtmlToken(kind, rest[..length], name, attributes);
        rest = rest[length..];
    }

    public static string Decode(ReadOnlySpan<char> text) => text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    /// <summary>The decoded value of an attribute; null when it is not there.</summary>
    public static string? Attribute(ReadOnlySpan<char> attributes, string wanted)
    {
        while (true)
        {
            attributes = attributes.TrimStart(" \t\r\n/");
            var end = attributes.IndexOfAny(" \t\r\n=/");
            var name = end < 0 ? attributes : attributes[..end];
            if (name.IsEmpty && end < 0) return null;
            attributes = end < 0 ? default : attributes[end..].TrimStart();
            var value = ReadOnlySpan<char>.Empty;
            if (attributes.StartsWith("=")) value = ReadValue(ref attributes);
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return Decode(value);
        }
    }

    private static ReadOnlySpan<char> ReadValue(scoped ref ReadOnlySpan<char> attributes)
    {
        attributes = attributes[1..].TrimStart();
        if (attributes.IsEmpty) return default;
        var quote = attributes[0];
        var isQuoted = quote is '"' or '\'';
        if (isQuoted) attributes = attributes[1..];
        var end = isQuoted ? attributes.IndexOf(quote) : attributes.IndexOfAny(" \t\r\n");
        var value = end < 0 ? attributes : attributes[..end];
        attributes = end < 0 ? default : attributes[(isQuoted ? end + 1 : end)..];
        return value;
    }
}
