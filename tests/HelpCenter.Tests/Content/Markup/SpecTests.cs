using System.Text.RegularExpressions;
using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content.Markup;

/// <summary>
/// Reads <c>Content/Specs/*.md</c>: «### name», then <c>~~~ markdown</c> and what must come of it: <c>~~~ html</c>,
/// <c>~~~ text</c> (of all sections) or <c>~~~ problems</c> (line and code). A file whose name begins with «any-tree»
/// is read leniently. Icons and heading links are left out; ⍽ is a no-break space, · a thin one.
/// </summary>
public sealed partial class SpecTests
{
    private static readonly ArticleMarkdown Markdown = new();
    private static readonly Dictionary<string, string> Included = new()
    {
        ["a/_includes/phone.md"] = "---\ntitle: x\n---\nЗвоните **нам** или [пишите](../write.md).",
        ["a/_includes/circle.md"] = "Круг {% include [сам](circle.md) %}",
    };

    private static readonly Dictionary<string, string> Variables = new() { ["phone"] = "8 800 555-01-42", ["days"] = "14", ["evil"] = "<b>\"&" };

    [TestCaseSource(nameof(Cases))]
    public void A_spec_holds(Spec spec)
    {
        var compiled = Markdown.Compile(new MarkupSource
        {
            File = "a/page.md",
            Text = spec.Markdown,
            Variables = Variables,
            IsStrict = !spec.IsLenient,
            ReadFile = Included.GetValueOrDefault,
        });
        var actual = spec.Kind switch
        {
            "html" => Readable(compiled.Html.Render(spec.ForAgents ? Audience.Agents : Audience.Public, new TestSite(), compiled.Links)),
            "text" => string.Join('\n', compiled.Sections.Select(s => $"[{s.Anchor}] {s.Heading}\n{s.Text}".Trim())),
            _ => string.Join('\n', compiled.Problems.Select(p => $"{p.Line} {p.Code}")),
        };
        Assert.That(Visible(actual).Trim(), Is.EqualTo(spec.Expected.Trim()));
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Content", "Specs"), "*.md").Order())
        {
            var name = Path.GetFileNameWithoutExtension(file);
            foreach (var spec in Read(File.ReadAllText(file), name.StartsWith("any-tree", StringComparison.Ordinal)))
                yield return new TestCaseData(spec).SetName($"{name}: {spec.Name} ({spec.Kind})");
        }
    }

    private static IEnumerable<Spec> Read(string text, bool isLenient)
    {
        foreach (Match match in Case().Matches(text))
        {
            var kinds = match.Groups["kind"].Captures;
            for (var i = 0; i < kinds.Count; i++)
            {
                var kind = kinds[i].Value.Split(' ');
                yield return new Spec(match.Groups["name"].Value.Trim(), match.Groups["markdown"].Value, kind[0], kind.Contains("agents"), match.Groups["expected"].Captures[i].Value, isLenient);
            }
        }
    }

    private static string Visible(string text) => text.Replace('\u00A0', '⍽').Replace('\u202F', '·');

    private static string Readable(string html) => Blank().Replace(HeadingLink().Replace(Icon().Replace(html, ""), ""), "\n");

    [GeneratedRegex(@"^### (?<name>.+)\n+~~~ markdown\n(?<markdown>(?s:.*?))^~~~\n(?:\n*~~~ (?<kind>\w+(?: agents)?)\n(?<expected>(?s:.*?))^~~~(?:\n|\z))+", RegexOptions.Multiline)]
    private static partial Regex Case();

    [GeneratedRegex("<svg.*?</svg>")]
    private static partial Regex Icon();

    [GeneratedRegex("<a class=\"anchor\".*?</a>")]
    private static partial Regex HeadingLink();

    [GeneratedRegex("\n\n+")]
    private static partial Regex Blank();

    public sealed record Spec(string Name, string Markdown, string Kind, bool ForAgents, string Expected, bool IsLenient);
}

/// <summary>Has every page but those called «net», and every picture but those called «net.png».</summary>
internal sealed class TestSite : ILinkResolver
{
    public LinkTarget? Link(MarkupLink link) => link.Target.Contains("net", StringComparison.Ordinal)
        ? null
        : new LinkTarget("/" + link.Target.TrimStart('/').Replace(".md", "") + (link.Anchor.Length > 0 ? "#" + link.Anchor : ""), $"Страница {link.Target}");

    public ImageTarget? Image(MarkupLink link) => link.Target.EndsWith("net.png", StringComparison.Ordinal) ? null : new ImageTarget("/" + link.Target, 320, 200);
}
