namespace HelpCenter.Content.Markup.Tables;

/// <summary>The bars of a row that part its cells, as long as nothing else may lay claim to one.</summary>
internal ref struct CellBars(ReadOnlySpan<char> row)
{
    /// <summary>What stands in braces is a name or two; a search that goes farther only burns time on a broken file.</summary>
    private const int LongestBraces = 256;

    private readonly ReadOnlySpan<char> _row = row;
    private int _at;

    /// <summary>A bar stands inside something else, or something does not end where its cell ends.</summary>
    public bool IsUnclear { get; private set; }

    public bool Next(out int bar)
    {
        var brackets = 0;
        while (_at < _row.Length && !IsUnclear)
        {
            var next = _row[_at..].IndexOfAny("|\\`[]<{");
            if (next < 0) break;
            _at += next;
            bar = _at;
            switch (_row[_at++])
            {
                case '|':
                    IsUnclear = brackets > 0 || TouchesSign(bar);
                    return !IsUnclear;
                case '[':
                    brackets++;
                    break;
                case ']':
                    brackets = Math.Max(0, brackets - 1);
                    if (_at < _row.Length && _row[_at] == '(') SkipAddress();
                    break;
                case '\\':
                    IsUnclear = _at++ == _row.Length;
                    break;
                case '`':
                    SkipCode();
                    break;
                case '<':
                    SkipTag();
                    break;
                default:
                    var rest = _row.Slice(_at, Math.Min(LongestBraces, _row.Length - _at));
                    IsUnclear = rest.IndexOf('}') is var end and >= 0 && rest[..end].Contains('|');
                    break;
            }
        }
        IsUnclear |= brackets > 0;
        _at = _row.Length;
        bar = -1;
        return false;
    }

    // Whether «**» opens or closes depends on its neighbours, and the neighbour of a cell's end is no longer the bar.
    private readonly bool TouchesSign(int bar)
    {
        var at = bar - 1;
        while (at >= 0 && _row[at] is '*' or '_' or '~' or '+') at--;
        return at < bar - 1 && (at < 0 || !char.IsLetterOrDigit(_row[at]));
    }

    private void SkipAddress()
    {
        var depth = 0;
        for (; _at < _row.Length; _at++)
        {
            if (_row[_at] == '(') depth++;
            else if (_row[_at] == ')' && --depth == 0)
            {
                _at++;
                return;
            }
            else if (_row[_at] is '|' or '`' or '<' or '\\') break;
        }
        IsUnclear = true;
    }

    private void SkipCode()
    {
        var run = 1;
        while (_at < _row.Length && _row[_at] == '`') (run, _at) = (run + 1, _at + 1);
        while (true)
        {
            var end = _row[_at..].IndexOfAny('`', '|');
            if (end < 0 || _row[_at + end] == '|') break;
            _at += end;
            var closing = _row[_at..].IndexOfAnyExcept('`') is var length and >= 0 ? length : _row.Length - _at;
            _at += closing;
            if (closing == run) return;
        }
        IsUnclear = true;
    }

    private void SkipTag()
    {
        if (_at == _row.Length || !(char.IsAsciiLetter(_row[_at]) || _row[_at] is '/' or '!' or '?')) return;
        var inner = _row[_at..].IndexOf('>') is var length and >= 0 ? _row.Slice(_at, length) : _row[_at..];
        // A comment ends elsewhere.
        IsUnclear = _row[_at] is '!' or '?' || inner.Length == _row.Length - _at || inner.ContainsAny("|`[]\\") || inner.Count('"') % 2 > 0 || inner.Count('\'') % 2 > 0;
        _at += inner.Length;
    }
}
