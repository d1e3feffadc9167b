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
        // The page shows «сроки» — все: its list of links has no such words as the file.
        Assert.That(new SourceExcerpt(content, folder.Root).Section(page, ""), Is.EqualTo("См. [вторую](/a/two), \"сроки\" - все и тайну."));
    }
}
