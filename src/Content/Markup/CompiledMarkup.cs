using HelpCenter.Content.Markup.Packing;

namespace HelpCenter.Content.Markup;

/// <summary>What one file's Markdown became. It knows no other file: links are slots that the site resolves.</summary>
public sealed record CompiledMarkup
{
    public required CompiledHtml Html { get; init; }
    /// <summary>Text of the first <c>#</c> heading when the body begins with one; it is not part of <see cref="Html"/>.</summary>
    public string? Title { get; init; }
    /// <summary>The text above the first heading (empty anchor, when there is any), then a section for every heading, in order.</summary>
    public required IReadOnlyList<MarkupSection> Sections { get; init; }
    /// <summary>Every id that a link may name, those of headings inside lists and tabs too.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];
    public required IReadOnlyList<MarkupLink> Links { get; init; }
    public required IReadOnlyList<ContentProblem> Problems { get; init; }
    public required IReadOnlyList<string> VariablesUsed { get; init; }
    /// <summary>Files that include tags brought in; a change of one compiles this file anew.</summary>
    public required IReadOnlyList<string> Included { get; init; }
    /// <summary>Words of the public text, for «3 минуты».</summary>
    public required int Words { get; init; }

    /// <summary>Indices of links that stand in what only agents see.</summary>
    public IReadOnlySet<int> LinksForAgents() =>
        Html.Slots.Where(s => Html.AgentsOnly.Any(r => s.At >= r.Start && s.At < r.End)).Select(s => s.Link).ToHashSet();

    /// <summary>To be called when the texts have been read as often as compiling needs; they stay readable.</summary>
    internal void Pack() => Html.Piece.Page.Pack();

    /// <summary>For a cache on disk; <see cref="Read"/> refuses what this did not write.</summary>
    public void Write(BinaryWriter writer) => CompiledMarkupFormat.Write(this, writer);

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    /// <exception cref="EndOfStreamException">The bytes are cut off.</exception>
    public static CompiledMarkup Read(BinaryReader reader) => CompiledMarkupFormat.Read(reader);
}

/// <summary>The text under one heading up to the next heading of any level.</summary>
public sealed record MarkupSection
{
    public required string Anchor { get; init; }
    /// <summary>Plain text of the heading.</summary>
    public required string Heading { get; init; }
    /// <summary>1–6; 0 above the first heading.</summary>
    public required int Level { get; init; }
    public required int Line { get; init; }
    /// <summary>The part of <see cref="CompiledMarkup.Html"/> below the heading, without <see cref="Choices"/> and <see cref="Outcome"/>.</summary>
    public required HtmlRange Body { get; init; }
    /// <summary>Heading, text, choices and outcome: everything of this section.</summary>
    public HtmlRange Whole { get; init; }
    /// <summary>Public plain text below the heading; blocks are parted by a new line.</summary>
    public string Text => TextPiece.ToString();
    internal TextPiece TextPiece { get; init; }
    /// <summary>Plain text of <c>:::agent</c> and <c>:::reply</c> blocks; never public.</summary>
    public string AgentText { get; init; } = "";
    /// <summary>A list at the end of the section whose every item is one link: the choices of an algorithm's step.</summary>
    public IReadOnlyList<MarkupChoice> Choices { get; init; } = [];
    /// <summary>What follows «Итог:» at the end of the section, as written; null when there is none.</summary>
    public string? Outcome { get; init; }
    /// <summary><c>:::agent</c>, <c>:::reply</c>, <c>:::say</c>… of this section in order.</summary>
    public IReadOnlyList<MarkupBlock> Blocks { get; init; } = [];
    /// <summary>Value of a <c>keywords:</c> line right under the heading (FAQ), taken off the text.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}

/// <param name="Link">Index into <see cref="CompiledMarkup.Links"/>.</param>
public sealed record MarkupChoice(string Text, int Link, int Line);

/// <param name="Kind"><c>agent</c>, <c>reply</c>, <c>say</c>, <c>ask</c>, <c>do</c>.</param>
/// <param name="Html">The content, without the frame and the title.</param>
/// <param name="Markdown">The source inside the fence, variables filled, for a reply being written.</param>
public sealed record MarkupBlock(string Kind, string Title, HtmlRange Html, string Markdown);

public readonly record struct HtmlRange(int Start, int End);

/// <summary>File: a relative path to a file (<c>../dostavka/sroki.md</c>). Slug: <c>[[sroki]]</c>. Own: <c>#anchor</c> of the same page. Site: an absolute own path (<c>/oplata/…</c>).</summary>
public enum MarkupLinkKind : byte { File, Slug, Own, Site, Image }

/// <summary>A link or picture that only the whole site can resolve.</summary>
/// <param name="Target">File and Image: path below the content folder; Slug: as written; Own: empty; Site: the path.</param>
/// <param name="Anchor">Without «#», decoded; empty when there is none.</param>
/// <param name="Text">The link's text or the picture's alt.</param>
public readonly record struct MarkupLink(MarkupLinkKind Kind, string Target, string Anchor, string Text, int Line);
