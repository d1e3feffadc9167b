namespace HelpCenter.Search.Text;

/// <summary>A compound stands before its parts.</summary>
internal enum TokenShape : byte { Simple, Compound, Part }

/// <summary>A folded word and where its characters stand in the source.</summary>
internal readonly ref struct Token(ReadOnlySpan<char> word, int start, int length, TokenShape shape)
{
    public ReadOnlySpan<char> Word { get; } = word;
    public int Start { get; } = start;
    public int Length { get; } = length;
    public int End => Start + Length;

    public TokenShape Shape { get; } = shape;
}

/// <summary>
/// Cuts a text into folded words: lower case, ё as е, composed, without stress marks and soft hyphens.
/// A compound gives the whole and then its parts: «интернет-магазин» → интернет-магазин, интернет, магазин; help@polka.ru, E-404 likewise.
/// </summary>
internal ref struct Tokenizer
{
    public const int LongestWord = 64;
    public const int BufferSize = 256;

    private const int MostParts = 6;
    private const int LongestCompound = 48;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private Parts _bufferStarts, _bufferEnds, _starts, _ends;
    private int _at, _parts, _nextPart;

    [System.Runtime.CompilerServices.InlineArray(MostParts + 1)]
    private struct Parts
    {
        private int _first;
    }

    /// <param name="text">Any characters at all.</param>
    /// <param name="buffer">Room for folded letters, <see cref="BufferSize"/> long.</param>
    public Tokenizer(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
    }

    public bool Next(out Token token)
    {
        if (_nextPart < _parts) return Part(out token);
        while (_at < _text.Length && Letters.Fold(_text[_at]) <= Letters.Ignored) _at++;
        if (_at == _text.Length)
        {
            token = default;
            return false;
        }
        ReadCluster();
        if (_parts == 1) return Part(out token);
        var length = _bufferEnds[_parts - 1];
        if (length > LongestCompound) return Part(out token);
        token = new Token(_buffer[..length], _starts[0], _ends[_parts - 1] - _starts[0], TokenShape.Compound);
        return true;
    }

    private bool Part(out Token token)
    {
        var i = _nextPart++;
        token = new Token(_buffer[_bufferStarts[i].._bufferEnds[i]], _starts[i], _ends[i] - _starts[i], _parts > 1 ? TokenShape.Part : TokenShape.Simple);
        return true;
    }

    // «help@polka.ru» is read into the buffer as it is; the parts are ranges of it.
    private void ReadCluster()
    {
        _parts = 0;
        _nextPart = 0;
        var length = 0;
        while (true)
        {
            length = ReadRun(length);
            if (_parts == MostParts || length + LongestWord + 1 > BufferSize || !JoinsHere()) return;
            _buffer[length++] = Joiner(_text[_at++]);
        }
    }

    private int ReadRun(int length)
    {
        var first = length;
        var start = _at;
        var latin = false;
        var cyrillic = false;
        for (; _at < _text.Length; _at++)
        {
            var c = Letters.Fold(_text[_at]);
            if (c == Letters.Break) break;
            if (c == Letters.Ignored)
            {
                if (_text[_at] == '\u0306' && length > first && _buffer[length - 1] == 'и') _buffer[length - 1] = 'й';
                continue;
            }
            if (length - first >= LongestWord) continue;
            latin |= Letters.IsLatin(c);
            cyrillic |= Letters.IsCyrillic(c);
            _buffer[length++] = c;
        }
        if (latin && cyrillic) LookAlikes.Mend(_buffer[first..length]);
        _bufferStarts[_parts] = first;
        _bufferEnds[_parts] = length;
        _starts[_parts] = start;
        _ends[_parts++] = _at;
        return length;
    }

    private readonly bool JoinsHere()
    {
        if (_at == 0 || _at + 1 >= _text.Length || Letters.Fold(_text[_at + 1]) <= Letters.Ignored) return false;
        return Joiner(_text[_at]) switch
        {
            '-' or '@' => true,
            '.' or '_' => char.IsAsciiLetterOrDigit(_text[_at - 1]) && char.IsAsciiLetterOrDigit(_text[_at + 1]),
            _ => false,
        };
    }

    private static char Joiner(char c) => c is '\u2010' or '\u2011' ? '-' : c;
}
