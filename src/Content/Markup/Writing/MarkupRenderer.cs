using HelpCenter.Content.Markup.Anchors;
using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Html;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Sections;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Writing;

/// <summary>What the features write to while one file is rendered: HTML with slots, text of sections, links, problems.</summary>
internal sealed class MarkupRenderer : RendererBase
{
    public CharBuffer Html { get; } = new();
    public TextRun Run { get; } = new();
    public SectionWriter Sections { get; }
    public AnchorNames Anchors { get; } = new();
    public List<HtmlSlot> Slots { get; } = [];
    public List<HtmlRange> AgentsOnly { get; } = [];
    public List<MarkupLink> Links { get; } = [];
    public List<ContentProblem> Problems { get; } = [];
    public SortedSet<string> VariablesUsed { get; } = new(StringComparer.Ordinal);
    public MarkupSource Source { get; private set; } = new() { File = "", Text = "" };
    public LineMap Lines { get; private set; } = LineMap.Empty;
    /// <summary>The text Markdig read.</summary>
    public string Parsed { get; private set; } = "";
    public string? Title { get; set; }

    /// <summary>Line of the parsed text that is being written, 0-based.</summary>
    public int Line { get; set; }
    /// <summary>Inside <c>:::agent</c> or <c>:::reply</c>.</summary>
    public int AgentDepth { get; set; }
    /// <summary>Inside <c>:::reply</c> placeholders stay.</summary>
    public int PlaceholderDepth { get; set; }
    /// <summary>An anchor may not stand in an anchor.</summary>
    public int LinkDepth { get; set; }
    public int TableCount { get; set; }
    public bool InTableCell { get; set; }
    public bool InHeading { get; set; }
    /// <summary>HTML elements of the author that are open.</summary>
    public HtmlWriter Tags { get; }
    public ClosingTags ClosingTags { get; } = new();
    /// <summary>Folder that relative addresses start from.</summary>
    public string Folder => Lines.Folder(Line) ?? folder;
    private string folder = "";
    private IReadOnlyList<string> included = [];

    public MarkupRenderer()
    {
        Sections = new SectionWriter(this);
        Tags = new HtmlWriter(this);
    }

    public CharBuffer PlainText => AgentDepth > 0 ? Sections.AgentText : Sections.Text;

    public override object Render(MarkdownObject markdownObject)
    {
        Write(markdownObject);
        return this;
    }

    public void Begin(MarkupSource source, string parsed, ForeignText? foreign)
    {
        Source = source;
        Parsed = parsed;
        Lines = foreign?.Lines ?? LineMap.Empty;
        included = foreign?.Included ?? [];
        Title = null;
        folder = Address.FolderOf(source.File);
        Html.Clear();
        Run.Clear();
        Sections.Clear();
        Anchors.Clear();
        Slots.Clear();
        AgentsOnly.Clear();
        Links.Clear();
        Problems.Clear();
        VariablesUsed.Clear();
        foreach (var (line, code, message, fix) in foreign?.Problems ?? []) Problems.Add(new ContentProblem(source.File, source.FirstLine + line, Severity.Warning, code, message, fix));
        Line = AgentDepth = PlaceholderDepth = LinkDepth = TableCount = 0;
        InTableCell = InHeading = false;
        Tags.Clear();
        ClosingTags.Clear();
    }

    public void WriteRun(LeafBlock leaf)
    {
        Line = leaf.Line;
        WriteInlines(leaf.Inline!);
        Run.FlushTo(this);
    }

    /// <summary>Author's tags opened inside are closed inside.</summary>
    public void WriteInlines(ContainerInline container)
    {
        var outer = Tags.BeginScope();
        WriteChildren(container);
        Tags.EndScope(outer);
    }

    public void WriteBlocks(ContainerBlock container)
    {
        var outer = Tags.BeginScope();
        WriteChildren(container);
        EndBlocks(outer);
    }

    public void EndBlocks(int scope)
    {
        Tags.EndScope(scope);
        Run.FlushTo(this);
    }

    public void EndBlockText()
    {
        var text = PlainText;
        if (text.Length > 0 && text.Written[^1] != '\n') text.Append('\n');
    }

    public void AddSlot(SlotKind kind, int link) => Slots.Add(new HtmlSlot(Html.Length, kind, link));

    public int AddLink(MarkupLinkKind kind, string target, string anchor, string text)
    {
        Links.Add(new MarkupLink(kind, KnownStrings.Here.Of(target), KnownStrings.Here.Of(anchor), text, SourceLine(Line)));
        return Links.Count - 1;
    }

    public int SourceLine(int line) => Source.FirstLine + Lines.SourceLine(line);

    public void Report(int line, string code, string message, string fix = "", Severity severity = Severity.Warning) =>
        Problems.Add(new ContentProblem(Source.File, SourceLine(line), severity, code, message, fix));

    /// <summary>For what another dialect may well mean otherwise.</summary>
    public void ReportStrict(int line, string code, string message, string fix = "")
    {
        if (Source.IsStrict) Report(line, code, message, fix);
    }

    /// <summary>Drops what was written so far: it was the title.</summary>
    public void Forget()
    {
        Html.Clear();
        Slots.Clear();
        Sections.Clear();
        Anchors.Clear();
    }

    public CompiledMarkup ToCompiled()
    {
        SettleOwnLinks();
        var (html, sections) = Sections.Done();
        return new()
        {
            Html = new CompiledHtml(html, Kept(Slots), Kept(AgentsOnly)),
            Title = Title,
            Sections = sections,
            Anchors = [.. Anchors.All],
            Links = Kept(Links),
            Problems = Kept(Problems),
            VariablesUsed = VariablesUsed.Count == 0 ? [] : [.. VariablesUsed],
            Included = included,
            Words = Sections.Words,
        };
    }

    // Only now all anchors are known. A link to none of them is dead: its text stays.
    private void SettleOwnLinks()
    {
        var hasDead = false;
        for (var i = 0; i < Links.Count; i++)
        {
            if (Links[i] is not { Kind: MarkupLinkKind.Own } link) continue;
            if (Anchors.Find(link.Anchor, Source.IsStrict) is { } anchor) Links[i] = link with { Anchor = anchor };
            else hasDead = true;
        }
        if (hasDead) Slots.RemoveAll(slot => Links[slot.Link] is { Kind: MarkupLinkKind.Own } link && Anchors.Find(link.Anchor, isStrict: true) is null);
    }

    private static IReadOnlyList<T> Kept<T>(List<T> list) => list.Count == 0 ? [] : list.ToArray();
}
