using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content.Markup;

public sealed class HostileMarkdownTests
{
    private const int Length = 1 << 17;
    private static readonly ArticleMarkdown Markdown = new();

    private static readonly string[] Pieces =
    [
        "> ", "- ", "1. ", "[", "]", "](", "![", "[[", "]]", "**", "*", "_", "`", "```\n", "~~~\n", "|", "|-|\n", "{{", "}}", "{{a}}", "<", "<b>", "</b>", "<script>", "</",
        "<!--", "-->", "<details>\n\n", "<td>", "<a href=\"javascript:x\">", "&amp;", "&#1;", ":::", "\n:::note a\n", "\n::::tabs\n:::tab x\n", "\n:::agent\n", "\n:::\n", "# ", "\n## Б\n",
        "{#a}", "\n", "\n\n", "    ", "\t", "\\", "\0", "\r", "\ud800", "{%", "{% note %}\n", "{% endnote %}", "{% list tabs %}\n", "{% include [a](a.md) %}", "#|\n", "||", "|#\n", "|===\n",
        "{cut(", "{tab(a)}", "{/tab}", "!!! note\n", "=== \"a\"\n", "Итог: x", "keywords: a\n", "https://", "слово", "а", "javascript:", "\"", "...", "import a\n", "![[", ":x:", "[^1]", "[a]: b\n",
        "[^1]: x\n", "<ul>", "<li>", "</ul>", "<table><tr><td>", "</table>", "<p>", "</p>", "<summary>", "</details>", "<br>", "<code>", "</a>", "<a href='x.md'>",
    ];

    [TestCaseSource(nameof(Pieces))]
    public void A_piece_repeated_takes_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var watch = Stopwatch.StartNew();
        Compile(text, isStrict: true);
        Compile(text, isStrict: false);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Ten_thousand_quotes_become_a_readable_text_and_a_problem()
    {
        var compiled = Compile(string.Concat(Enumerable.Repeat("> ", 10_000)) + "дно", isStrict: true);
        Assert.That(compiled.Problems.Single().Code, Is.EqualTo("unreadable-markup"));
        Assert.That(compiled.Sections.Single().Text, Does.EndWith("дно"));
    }

    [Test]
    public void A_text_that_cannot_be_parsed_still_hides_what_is_for_agents()
    {
        var compiled = Compile($"Всем.\n\n:::agent\nТайна.\n:::\n\n{string.Concat(Enumerable.Repeat("> ", 10_000))}дно <!-- секрет -->", isStrict: true);
        var open = compiled.Html.Render(Audience.Public, new TestSite(), compiled.Links);
        Assert.That(open, Does.Contain("Всем.").And.Contain("дно").And.Not.Contain("Тайна").And.Not.Contain("секрет"));
        Assert.That(compiled.Sections.Single().Text, Does.Contain("дно").And.Not.Contain("Тайна"));
        Assert.That(compiled.Html.Render(Audience.Agents, new TestSite(), compiled.Links), Does.Contain("Тайна"));
    }

    [Test]
    public void Whatever_is_written_the_html_is_balanced_and_holds_no_script() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6_000), Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            foreach (var isStrict in (bool[])[true, false])
            {
                var compiled = Compile(text, isStrict);
                foreach (var audience in (Audience[])[Audience.Public, Audience.Agents])
                {
                    Balance.Verify(compiled.Html.Render(audience, new TestSite(), compiled.Links));
                    foreach (var section in compiled.Sections) Balance.Verify(compiled.Html.Render(section.Body, audience, new TestSite(), compiled.Links));
                    foreach (var block in compiled.Sections.SelectMany(s => s.Blocks)) Balance.Verify(compiled.Html.Render(block.Html, audience, new TestSite(), compiled.Links));
                }
            }
        }));

    [Test]
    public void Any_characters_at_all_are_a_page() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<string>(text => { Compile(text ?? "", isStrict: false); }));

    private static CompiledMarkup Compile(string text, bool isStrict) => Markdown.Compile(new MarkupSource
    {
        File = "a/b.md",
        Text = text,
        IsStrict = isStrict,
        ReadFile = file => file == "a/a.md" ? "Ещё {% include [b](b.md) %} {% include [c](c.md) %}" : file == "a/c.md" ? "{% include [a](a.md) %}" : null,
    });
}

/// <summary>Every opened element is closed in order, and none is there that a page must not have.</summary>
internal static class Balance
{
    private static readonly HashSet<string> Void = ["br", "hr", "img"];
    private static readonly HashSet<string> Forbidden = ["script", "style", "iframe", "object", "embed", "form", "input", "base", "link", "meta"];

    public static void Verify(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var end = html.IndexOf('>', at);
            if (end < 0) throw new InvalidOperationException("An element without an end.");
            var tag = html[(at + 1)..end];
            var name = tag.TrimStart('/').Split(' ')[0].TrimEnd('/');
            if (Forbidden.Contains(name) || tag.Contains("\"javascript:") || tag.Contains(" on")) throw new InvalidOperationException($"<{tag}>");
            if (tag.StartsWith('/'))
            {
                if (open.Count == 0 || open.Pop() != name) throw new InvalidOperationException($"</{name}> closes nothing in: {html}");
            }
            else if (!Void.Contains(name) && !tag.EndsWith('/')) open.Push(name);
        }
        if (open.Count > 0) throw new InvalidOperationException($"<{open.Peek()}> stays open in: {html}");
    }
}
