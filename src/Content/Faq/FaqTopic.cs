using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Content.Faq;

/// <summary>A file of <c>faq/</c>: every <c>##</c> is a question. Its address is <c>/faq/{file name}</c>.</summary>
public sealed record FaqTopic : ContentPage
{
    public required IReadOnlyList<Question> Questions { get; init; }
    public override DocumentKind Kind => DocumentKind.Question;
}

/// <summary>A question and its answer; <see cref="Answer"/> is a range of the topic's HTML.</summary>
public sealed record Question(string Anchor, string Text, int Line, HtmlRange Answer, string PlainAnswer, IReadOnlyList<string> Keywords);
