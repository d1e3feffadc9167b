using System.Collections.Concurrent;
using HelpCenter.Content.Markup.Anchors;
using HelpCenter.Content.Markup.ArticleLinks;
using HelpCenter.Content.Markup.Basics;
using HelpCenter.Content.Markup.Callouts;
using HelpCenter.Content.Markup.Details;
using HelpCenter.Content.Markup.Fences;
using HelpCenter.Content.Markup.Footnotes;
using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Html;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Sections;
using HelpCenter.Content.Markup.Tables;
using HelpCenter.Content.Markup.Tabs;
using HelpCenter.Content.Markup.Variables;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace HelpCenter.Content.Markup;

/// <summary>Markdown of one file → HTML with slots, sections, links, problems. One instance serves all threads.</summary>
public sealed class ArticleMarkdown
{
    // 1. foreign tags → our fences   2. Markdig → blocks and inlines   3. one walk over them → everything we keep
    private readonly ConcurrentBag<MarkupRenderer> renderers = [];

    private readonly MarkdownPipeline pipeline = Features().Build();

    // Knows where every inline stands, which compiling needs not and would pay for.
    private readonly Lazy<MarkdownPipeline> locating = new(() => Features().UsePreciseSourceLocation().Build());

    private static MarkdownPipelineBuilder Features() => new MarkdownPipelineBuilder()
        .Use<FenceExtension>()
        .Use<CalloutExtension>()
        .Use<DetailsExtension>()
        .Use<TabsExtension>()
        .Use<GridExtension>()
        .Use<OutcomeExtension>()
        .Use<KeywordsExtension>()
        .Use<VariablesExtension>()
        .Use<ArticleLinkExtension>()
        .Use<AttributeListExtension>()
        .UseFootnotes()
        .Use<FootnotesExtension>()
        .UsePipeTables()
        .Use<PlainTableExtension>()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Inserted)
        .Use<BasicsExtension>();

    /// <summary>Markdown whose code is put aside, so that nothing done to the rest touches it.</summary>
    public MaskedCode MaskCode(string markdown)
    {
        if (!MaskedCode.HasAny(markdown) || HostileText.Is(markdown)) return MaskedCode.None(markdown);
        try
        {
            return MaskedCode.Of(markdown, Markdown.Parse(markdown, locating.Value));
        }
        catch (ArgumentException deep) when (IsTooDeep(deep))
        {
            return MaskedCode.None(markdown);
        }
    }

    public CompiledMarkup Compile(MarkupSource source)
    {
        if (HostileText.Is(source.Text)) return ReadableText.Of(source, "В тексте тысячи незавершённых ссылок.");
        try
        {
            return CompileParsed(source);
        }
        catch (ArgumentException deep) when (IsTooDeep(deep))
        {
            return ReadableText.Of(source, "Разметка вложена слишком глубоко.");
        }
    }

    private static bool IsTooDeep(ArgumentException e) => e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);

    private CompiledMarkup CompileParsed(MarkupSource source)
    {
        if (!renderers.TryTake(out var renderer))
        {
            renderer = new MarkupRenderer();
            pipeline.Setup(renderer);
        }
        var foreign = ForeignTagReader.Read(source);
        var text = foreign?.Text ?? source.Text;
        renderer.Begin(source, text, foreign);
        renderer.Render(Markdown.Parse(text, pipeline));
        var compiled = renderer.ToCompiled();
        renderers.Add(renderer);
        return compiled;
    }
}
