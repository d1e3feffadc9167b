using System.Globalization;
using System.Text;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary><c>{note:warn}</c>, <c>{cut(Title)}</c>, <c>{linkto(path)[text=…]}</c> and the like of VK Cloud's documentation.</summary>
internal sealed class BraceTags(ForeignTagReader owner)
{
    private static readonly string[] Silent = ["ifdef", "ifndef", "includetag", "caption", "else", "endif"];

    public int Rewrite(ReadOnlySpan<char> text, StringBuilder output, TagLine line)
    {
        var isEnd = text.Length > 1 && text[1] == '/';
        var name = TagText.Word(text[(isEnd ? 2 : 1)..]);
        if (name.IsEmpty) return 0;
        var at = name.Length + (isEnd ? 2 : 1);
        var end = at;
        var argument = Bracketed(text, ref end, '(', ')');
        var options = Bracketed(text, ref end, '[', ']');
        var kind = ReadOnlySpan<char>.Empty;
        if (end == at && at < text.Length && text[at] == ':')
        {
            kind = TagText.Word(text[(at + 1)..]);
            end = at + 1 + kind.Length;
        }
        if (end >= text.Length || text[end] != '}') return 0;
        var length = end + 1;
        if (isEnd) return End(name, length, output, line);
        if (end == at && name is not ("tabs" or "note")) return 0;
        return Write(name, argument, options, kind, text[length..], output, line) ? length + Alternative(name, argument, text[length..]) : 0;
    }

    private static ReadOnlySpan<char> Bracketed(ReadOnlySpan<char> text, ref int at, char open, char close)
    {
        if (at >= text.Length || text[at] != open) return default;
        var end = TagText.Pair(text, at, open, close);
        if (end < 0) return default;
        var inner = text[(at + 1)..end];
        at = end + 1;
        return inner;
    }

    private bool Write(ReadOnlySpan<char> name, ReadOnlySpan<char> argument, ReadOnlySpan<char> options, ReadOnlySpan<char> kind, ReadOnlySpan<char> after, StringBuilder output, TagLine line)
    {
        switch (name)
        {
            case "heading":
                output.Append(line.Inline(argument));
                if (TagText.Value(options, "id") is { Length: > 0 } id) output.Append(" {#").Append(id).Append('}');
                return true;
            case "linkto":
                WriteLink(argument, options, output, line);
                return true;
            case "var":
                output.Append(owner.Source.Variables.GetValueOrDefault(argument.ToString(), argument.ToString()));
                return true;
            case "counter":
                var number = owner.Counters[argument.ToString()] = owner.Counters.GetValueOrDefault(argument.ToString()) + 1;
                output.Append(number.ToString(CultureInfo.InvariantCulture));
                return true;
            case "const":
                return true;
            case "caption":
                output.Append(line.Inline(argument));
                return true;
            case "video":
                output.Append('[').Append(MarkupTexts.Video).Append("](").Append(argument).Append(')');
                return true;
            case "imgBox":
                output.Append("![](").Append(argument).Append(')');
                return true;
            default:
                return WriteBlock(name, argument, options, kind, after, output, line);
        }
    }

    private bool WriteBlock(ReadOnlySpan<char> name, ReadOnlySpan<char> argument, ReadOnlySpan<char> options, ReadOnlySpan<char> kind, ReadOnlySpan<char> after, StringBuilder output, TagLine line)
    {
        var isTop = output == owner.Output.Current;
        var fence = name switch
        {
            "tabs" => "::::tabs",
            "tab" => $":::tab {line.Inline(argument)}",
            "cut" => $":::details {line.Inline(argument)}",
            "note" => $":::{Admonitions.KindOf(kind) ?? "note"} {line.Inline(argument)}",
            _ => null,
        };
        if (fence is not null && isTop) owner.Output.Block(fence, line.Indent);
        else if (name is "include" && isTop) owner.Includes.Insert(argument, options, line, isAlone: TagOutput.IsBlank(output) && after.IsWhiteSpace());
        else if (fence is null && name is not "include" && !IsSilent(name)) return false;
        return true;
    }

    private int End(ReadOnlySpan<char> name, int length, StringBuilder output, TagLine line)
    {
        var fence = name switch { "tabs" => "::::", "tab" or "cut" or "note" => ":::", _ => null };
        if (fence is not null && output == owner.Output.Current) owner.Output.Block(fence, line.Indent);
        return fence is not null || IsSilent(name) ? length : 0;
    }

    private static bool IsSilent(ReadOnlySpan<char> name)
    {
        foreach (var silent in Silent)
        {
            if (name.SequenceEqual(silent)) return true;
        }
        return false;
    }

    private static void WriteLink(ReadOnlySpan<char> path, ReadOnlySpan<char> options, StringBuilder output, TagLine line)
    {
        var text = line.Inline(TagText.Value(options, "text"));
        text = text is "" or "%text" ? "{#T}" : text.Replace("%text", "").Replace("%number", "").Trim();
        output.Append('[').Append(text).Append("](").Append(path).Append(')');
    }

    /// <summary><c>{ifdef(a)}one{/ifdef}{ifndef(a)}other{/ifndef}</c> says one thing twice: the other is passed over.</summary>
    private static int Alternative(ReadOnlySpan<char> name, ReadOnlySpan<char> argument, ReadOnlySpan<char> after)
    {
        if (name is not "ifndef") return 0;
        var end = after.IndexOf("{/ifndef}");
        return end < 0 || !after[(end + 9)..].StartsWith($"{{ifdef({argument})}}") ? 0 : end + 9;
    }
}
