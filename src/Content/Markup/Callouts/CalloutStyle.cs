namespace HelpCenter.Content.Markup.Callouts;

/// <param name="Title">Stands where the author gave none.</param>
/// <param name="IsForAgents">Never on a public page. A reply is one too: it is sent, not read on the page.</param>
/// <param name="IsBlock">Listed in <see cref="MarkupSection.Blocks"/>.</param>
internal sealed record CalloutStyle(string Class, string Icon, string Title, bool IsForAgents = false, bool IsBlock = false)
{
    private static readonly Dictionary<string, CalloutStyle> Styles = new(StringComparer.Ordinal)
    {
        ["note"] = new("", "i-info", MarkupTexts.Of("note")),
        ["tip"] = new(" callout-tip", "i-check", MarkupTexts.Of("tip")),
        ["warning"] = new(" callout-warn", "i-warn", MarkupTexts.Of("warning")),
        ["danger"] = new(" callout-danger", "i-warn", MarkupTexts.Of("danger")),
        ["agent"] = new(" callout-agents", "i-lock", MarkupTexts.Of("agent"), IsForAgents: true, IsBlock: true),
        ["reply"] = new(" callout-reply", "i-send", MarkupTexts.Of("reply"), IsForAgents: true, IsBlock: true),
        ["say"] = new(" callout-say", "i-script", MarkupTexts.Of("say"), IsBlock: true),
        ["ask"] = new(" callout-ask", "i-question", MarkupTexts.Of("ask"), IsBlock: true),
        ["do"] = new(" callout-do", "i-check", MarkupTexts.Of("do"), IsBlock: true),
    };

    public static IReadOnlyCollection<string> Kinds => Styles.Keys;

    public static CalloutStyle Of(string kind) => Styles[kind];
}
