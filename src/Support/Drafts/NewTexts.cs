using HelpCenter.Content;

namespace HelpCenter.Support.Drafts;

/// <summary>What a new file of each kind begins with: enough to see how it is made.</summary>
internal static class NewTexts
{
    public static string Of(ContentKind kind, string title) => (kind switch
    {
        ContentKind.Faq => $"""
            ---
            title: {Quoted(title)}
            ---
            ## Вопрос словами клиента?
            Ответ в два-три предложения.

            """,
        ContentKind.Algorithm => $$"""
            ---
            title: {{Quoted(title)}}
            summary: "Помогает найти причину и решить за несколько шагов."
            ---
            ## Первый вопрос? {#start}
            - [Да](#yes)
            - [Нет](#no)

            ## Что сделать {#yes}
            Напишите, что сделать.

            Итог: решено

            ## Передайте оператору {#no}
            :::agent
            Уточните у клиента, что он уже пробовал.
            :::
            Итог: передать

            """,
        ContentKind.Script => $"""
            ---
            title: {Quoted(title)}
            when: Когда звонит клиент и просит…
            ---
            ## Приветствие
            «Здравствуйте! Меня зовут …»

            ## Вопрос
            «Подскажите, пожалуйста, …»

            """,
        ContentKind.Answer => $$$"""
            ---
            title: {{{Quoted(title)}}}
            tags: []
            ---
            Здравствуйте, {{customer.name}}!

            Текст ответа.

            """,
        _ => $"""
            ---
            title: {Quoted(title)}
            summary: "Ответ в двух предложениях."
            found_by: [{Quoted(title.ToLowerInvariant())}]
            ---
            Сначала причина.

            ## Что сделать
            1. Первое действие.
            2. Второе действие.

            """,
    }).ReplaceLineEndings("\n");

    /// <summary>A YAML string.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal) + "\"";
}
