using HelpCenter.Search;

namespace HelpCenter.Content.Answers;

/// <summary>A prepared reply with variables, written for customers, seen by agents only.</summary>
public sealed record StandardAnswer : ContentPage
{
    /// <summary>Folder below <c>answers/</c>; empty at the top.</summary>
    public required string Folder { get; init; }
    public string Shortcut { get; init; } = "";
    /// <summary>Address of the article it comes from, without the leading slash; empty when there is none.</summary>
    public string Article { get; init; } = "";
    /// <summary>The reply in Markdown: variables filled, placeholders such as <c>{{customer.name}}</c> still there.</summary>
    public required string Body { get; init; }
    public override DocumentKind Kind => DocumentKind.StandardAnswer;
}
