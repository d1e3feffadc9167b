namespace HelpCenter.Content.Markup.Callouts;

/// <param name="Title">Stands where the author gave none.</param>
/// <param name="IsForAgents">Never on a public page. A reply is one too: it is sent, not read on the page.</param>
/// <param name="IsBlock">Listed in <see cref="MarkupSection.Blocks"/>.</param>
internal sealed record CalloutStyle(string Class, string Icon, string Title, bool IsForAgents = false, bool IsBlock = false)
{
    private static readonly Dictionary<string, CalloutStyle> Styles = new(StringComparer.Ordinal)
    {
        ["note"] = new("", "i-info", "К сведению"),
        ["tip"] = new(" callout-tip", "i-check", "Совет"),
        ["warning"] = new(" callout-warn", "i-warn", "Обратите внимание"),
        ["danger"] = new(" callout-danger", "i-warn", "Осторожно"),
        ["agent"] = new(" callout-agents", "i-lock", "Только для сотрудников", IsForAgents: true, IsBlock: true),
        ["reply"] = new(" callout-reply", "i-send", "Ответ клиенту", IsForAgents: true, IsBlock: true),
        ["say"] = new(" callout-say", "i-script", "Скажите", IsBlock: true),
        ["ask"] = new(" callout-ask", "i-question", "Спросите", IsBlock: true),
        ["do"] = new(" callout-do", "i-check", "Сделайте", IsBlock: true),
    };

    public static IReadOnlyCollection<string> Kinds => Styles.Keys;

    public static CalloutStyle Of(string kind) => Styles[kind];
}
