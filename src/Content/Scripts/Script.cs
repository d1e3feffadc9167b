using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Content.Scripts;

/// <summary>What to say in a talk; always for agents.</summary>
public sealed record Script : ContentPage
{
    /// <summary>When to take it: «клиент звонит и недоволен сроком».</summary>
    public required string When { get; init; }
    public required IReadOnlyList<ScriptStep> Steps { get; init; }
    public override DocumentKind Kind => DocumentKind.Script;
}

/// <summary>One heading of a script; <see cref="Lines"/> are its <c>:::say</c>, <c>:::ask</c> and <c>:::do</c> in order.</summary>
public sealed record ScriptStep(string Anchor, string Title, HtmlRange Body, IReadOnlyList<MarkupBlock> Lines);
