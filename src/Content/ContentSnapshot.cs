using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Scripts;
using HelpCenter.Search;

namespace HelpCenter.Content;

/// <summary>One consistent state of the content folder and its index. Immutable: take it once per request.</summary>
public sealed record ContentSnapshot
{
    /// <summary>Grows with every change; pages rendered from equal versions are equal.</summary>
    public required long Version { get; init; }
    public required SiteSettings Site { get; init; }
    /// <summary>Top categories in the editor's order.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }
    /// <summary>Every category by path.</summary>
    public required IReadOnlyDictionary<string, Category> CategoryByPath { get; init; }
    public required IReadOnlyList<Article> Articles { get; init; }
    public required IReadOnlyList<FaqTopic> Topics { get; init; }
    public required IReadOnlyList<Algorithm> Algorithms { get; init; }
    public required IReadOnlyList<Script> Scripts { get; init; }
    public required IReadOnlyList<StandardAnswer> Answers { get; init; }
    public required IReadOnlyDictionary<string, ContentVariable> Variables { get; init; }
    /// <summary>Promises that may be made to customers.</summary>
    public required IReadOnlyList<ContentTerm> Terms { get; init; }
    public required AddressBook Addresses { get; init; }
    internal Lazy<PageFiles> LazyFiles { get; init; } = null!;
    /// <summary>Folder that categories lie in: <c>articles</c>, or empty in a foreign tree.</summary>
    internal string CategoryRoot => Site.HasLayout ? "articles" : "";
    /// <summary>Pages by file, for links.</summary>
    public PageFiles Files => LazyFiles.Value;
    public required PictureShelf Pictures { get; init; }
    public required SiteLinks PublicLinks { get; init; }
    public required SiteLinks AgentLinks { get; init; }
    public required SearchIndex Index { get; init; }
    /// <summary>When each file last changed: from git where there is git, else the file's own stamp.</summary>
    public required Func<string, DateTimeOffset> UpdatedAt { get; init; }
    /// <summary>When each file was written first; null where only git could tell and there is none.</summary>
    public required Func<string, DateTimeOffset?> CreatedAt { get; init; }
    internal Lazy<IReadOnlyList<ContentProblem>> LazyProblems { get; init; } = new([]);

    /// <summary>All remarks for authors, by file and line. Worked out on first use: links are checked over the whole site.</summary>
    public IReadOnlyList<ContentProblem> Problems => LazyProblems.Value;

    public IEnumerable<ContentPage> Pages => [.. Articles, .. Topics, .. Algorithms, .. Scripts, .. Answers];

    /// <summary>Trusted HTML of a page's body.</summary>
    public string Html(ContentPage page, Audience audience) => page.Markup.Html.Render(audience, LinksFor(audience), page.Markup.Links);

    /// <summary>Trusted HTML of a part of it: an answer, a step.</summary>
    public string Html(ContentPage page, HtmlRange range, Audience audience) => page.Markup.Html.Render(range, audience, LinksFor(audience), page.Markup.Links);

    /// <summary>The same site with pictures that are not in the folder yet; for looking at a text before it is published.</summary>
    public ContentSnapshot With(IReadOnlyCollection<Picture> pictures)
    {
        var shelf = Pictures.With(pictures);
        return this with { Pictures = shelf, PublicLinks = new SiteLinks(Audience.Public, LazyFiles, Addresses, shelf), AgentLinks = new SiteLinks(Audience.Agents, LazyFiles, Addresses, shelf) };
    }

    private SiteLinks LinksFor(Audience audience) => audience == Audience.Public ? PublicLinks : AgentLinks;
}

/// <summary>A shared fact of <c>variables.yml</c>.</summary>
public sealed record ContentVariable(string Name, string Value, string Owner, string Source, int Line);

/// <summary>A term of <c>terms.yml</c> that may be promised.</summary>
/// <param name="Text">As customers are told: «до 10 дней».</param>
/// <param name="Iso">The same for machines: <c>P10D</c>, <c>P1D/P3D</c>, <c>workdays:3</c>, <c>day:+1</c>…; empty for a vague one.</param>
/// <param name="About">What it is promised for: «возврат денег».</param>
public sealed record ContentTerm(string Text, string Iso, string About, string Owner, int Line);
