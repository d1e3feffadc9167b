using HelpCenter.Support.Suggestions;
using HelpCenter.Tests.Content;

namespace HelpCenter.Tests.Support;

public sealed class SourceExcerptTests
{
    [Test]
    public void Links_become_addresses_and_those_that_nobody_may_open_leave_their_words()
    {
        using var folder = new SampleFolder();
        folder.Article("a/two.md", "Вторая", "Текст.").Write("articles/a/hidden.md", "---\ntitle: Тайна\naudience: agents\n---\nТекст.\n");
        folder.Article("a/one.md", "Первая", "См. [вторую](two.md), [\"сроки\" - все](two.md) и [тайну](hidden.md).\n\n:::agent\nНе для клиента.\n:::");
        var content = folder.Compile();
        var page = content.Articles.Single(a => a.Title == "Первая");
        Assert.That(new SourceExcerpt(content, folder.Root).Section(page, ""), Is.EqualTo("См. [вторую](/a/two), [\"сроки\" - все](/a/two) и тайну."));
    }

    [Test]
    public void Short_names_may_have_words_of_their_own_and_code_stays_as_it_is()
    {
        using var folder = new SampleFolder();
        folder.Write("variables.yml", "days: 14\n").Article("a/two.md", "Вторая", "## Сроки\nТекст.").Write("articles/a/hidden.md", "---\ntitle: Тайна\naudience: agents\n---\nТекст.\n");
        folder.Article("a/one.md", "Первая", """
            [[two|слово]], [[two]], [[two#сроки]] и [[hidden|тайну]] за {{days}} дней: `{{days}} [[two]]`.

            ```
            :::agent
            {{days}} ![](x.png)
            ```

            :::agent
            ```
            :::
            Не для клиента.
            ```
            :::
            Для всех.
            """);
        var content = folder.Compile();
        var page = content.Articles.Single(a => a.Title == "Первая");
        Assert.That(new SourceExcerpt(content, folder.Root).Section(page, ""), Is.EqualTo("""
            [слово](/a/two), [Вторая](/a/two), [Вторая](/a/two#%D1%81%D1%80%D0%BE%D0%BA%D0%B8) и тайну за 14 дней: `{{days}} [[two]]`.

            ```
            :::agent
            {{days}} ![](x.png)
            ```

            Для всех.
            """));
    }
}
