using System.Buffers;
using System.Globalization;

namespace HelpCenter.Content.Markup.Writing;

/// <summary>A growing array of characters that is kept between files.</summary>
internal sealed class CharBuffer(int capacity = 4096)
{
    private const int KeptLength = 1 << 20;
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");
    private char[] chars = new char[capacity];

    public int Length { get; private set; }

    public Span<char> Written => chars.AsSpan(0, Length);

    public void Append(char c)
    {
        if (Length == chars.Length) Grow(1);
        chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > chars.Length - Length) Grow(text.Length);
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }

    /// <summary>For an element's text or a value in double quotes.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAny(Special)) >= 0)
        {
            Append(text[..at]);
            Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(at + 1)..];
        }
        Append(text);
    }

    public string Substring(int start, int end) => new(chars, start, end - start);

    public void Truncate(int length) => Length = length;

    public void Clear()
    {
        Length = 0;
        if (chars.Length > KeptLength) chars = new char[capacity];
    }

    public override string ToString() => new(chars, 0, Length);

    private void Grow(int more) => Array.Resize(ref chars, Math.Max(chars.Length * 2, Length + more));
}
