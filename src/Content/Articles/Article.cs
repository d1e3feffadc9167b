using HelpCenter.Search;

namespace HelpCenter.Content.Articles;

/// <summary>One Markdown file of <c>articles/</c>, or any page of a tree that has no layout of ours.</summary>
public sealed record Article : ContentPage
{
    /// <summary>Path of its category: <c>oplata</c>, <c>oplata/karty</c>; empty at the top.</summary>
    public required string Category { get; init; }
    public override DocumentKind Kind => DocumentKind.Article;
    /// <summary>Reading time at 180 words a minute, at least 1.</summary>
    public int Minutes => Math.Max(1, (Markup.Words + 90) / 180);
}
