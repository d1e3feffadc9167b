using System.Text;

namespace HelpCenter.Search;

/// <summary>A passage of plain text and the matched forms in it (UTF-16 offsets, ascending, not overlapping).</summary>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Marks)
{
    /// <summary>HTML with every character escaped and the matched forms in <c>&lt;mark&gt;</c>.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + 16 * Marks.Count);
        var at = 0;
        foreach (var mark in Marks)
        {
            Escape(html, at, mark.Start);
            html.Append("<mark>");
            Escape(html, mark.Start, mark.Start + mark.Length);
            html.Append("</mark>");
            at = mark.Start + mark.Length;
        }
        Escape(html, at, Text.Length);
        return html.ToString();
    }

    private void Escape(StringBuilder html, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _ = Text[i] switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                var c => html.Append(c),
            };
        }
    }
}

public readonly record struct TextRange(int Start, int Length);
