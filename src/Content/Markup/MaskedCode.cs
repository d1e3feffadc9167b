using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup;

/// <summary>Markdown with a mark in place of every block and span of code. What keeps its mark gets its code back.</summary>
public sealed partial class MaskedCode
{
    // No character of any text: Unicode keeps these two for the inside of programs.
    private const char Open = '\uFDD0', Close = '\uFDD1';

    private readonly List<string> _code = [];

    private MaskedCode(string text) => Text = text;

    public string Text { get; private set; }

    public string Unmask(string text) => _code.Count == 0 ? text : Mark().Replace(text, mark => _code[int.Parse(mark.Groups[1].ValueSpan)]);

    internal static bool HasAny(string markdown) => markdown.AsSpan().IndexOfAny('`', '~', '\t') >= 0 || markdown.Contains("    ", StringComparison.Ordinal);

    internal static MaskedCode None(string markdown) => new(markdown);

    internal static MaskedCode Of(string markdown, MarkdownDocument document)
    {
        markdown = markdown.Replace(Open, '\uFFFD');
        var masked = new MaskedCode(markdown);
        var text = new StringBuilder(markdown.Length);
        var at = 0;
        foreach (var span in document.Descendants().Where(block => block is CodeBlock or CodeInline).Select(Place).OrderBy(span => span.Start))
        {
            if (span.Start < at || span.End < span.Start || span.End >= markdown.Length) continue;
            text.Append(markdown, at, span.Start - at).Append(Open).Append(masked._code.Count).Append(Close);
            at = span.End + 1;
            masked._code.Add(markdown[span.Start..at]);
        }
        masked.Text = text.Append(markdown, at, markdown.Length - at).ToString();
        return masked;
    }

    // The parser counts the lines of code that is never closed as its own, but does not stretch its span over them.
    private static SourceSpan Place(MarkdownObject code) =>
        code is FencedCodeBlock { ClosingFencedCharCount: 0, Lines.Count: > 0 } open
            ? new SourceSpan(code.Span.Start, Math.Max(code.Span.End, open.Lines.Lines[open.Lines.Count - 1].Slice.End))
            : code.Span;

    [GeneratedRegex("\uFDD0([0-9]{1,8})\uFDD1")]
    private static partial Regex Mark();
}
