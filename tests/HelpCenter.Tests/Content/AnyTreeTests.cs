using HelpCenter.Content;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

public class AnyTreeTests
{
    [Test]
    public void A_folder_without_our_layout_is_served_with_its_titles_and_order()
    {
        using var folder = new SampleFolder(hasLayout: false);
        folder.Write("README.md", "# О проекте\nТекст.\n")
            .Write("guide/toc.yaml", "title: Руководство\nitems:\n  - name: Начало\n    href: start.md\n  - name: Алфавит\n    href: alphabet.md\n")
            .Write("guide/start.md", "---\ntitle: С чего начать\nneznakomyj: ключ\n---\nСначала установите программу.\n")
            .Write("guide/alphabet.md", "Просто текст без заголовка.\n")
            .Write("guide/broken.md", "---\ntitle: [сломано\n---\nТекст остаётся.\n")
            .Write("_includes/part.md", "Включаемая часть.\n")
            .Write("search/index.md", "# Поиск по данным\nТекст.\n");
        var site = folder.Compile();
        Assert.Multiple(() =>
        {
            Assert.That(site.Categories.Select(c => c.Title), Is.EqualTo(new[] { "Поиск по данным", "Руководство" }));
            Assert.That(site.CategoryByPath["guide"].Articles.Select(a => a.Title), Is.EqualTo(new[] { "С чего начать", "Алфавит", "Broken" }));
            Assert.That(site.Addresses.Find("/guide/start"), Is.InstanceOf<Destination.ToPage>());
            Assert.That(site.Addresses.Find("/docs/search/index"), Is.InstanceOf<Destination.ToPage>());
            Assert.That(site.Articles.Any(a => a.File.StartsWith('_')), Is.False);
            Assert.That(site.Html(site.Articles.Single(a => a.Title == "Broken"), Audience.Public), Does.Contain("Текст остаётся"));
            Assert.That(site.Index.Search(new SearchRequest("установка программ")).Hits[0].Document.Title, Is.EqualTo("С чего начать"));
        });
    }

    [Test]
    public void A_page_that_shows_a_merge_of_git_stays_on_the_site()
    {
        using var folder = new SampleFolder(hasLayout: false);
        folder.Write("merge.md", "# Слияние\n```\n<<<<<<< HEAD\nраз\n=======\nдва\n>>>>>>> branch\n```\nВыберите одно.\n");
        var site = folder.Compile();
        Assert.That(site.Html(site.Articles.Single(), Audience.Public), Does.Contain("&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD").And.Contain("Выберите одно"));
    }

    [Test]
    public void Files_that_would_share_an_address_all_stay_reachable()
    {
        using var folder = new SampleFolder(hasLayout: false);
        folder.Write("a b.md", "# Раз\n").Write("a-b.md", "# Два\n").Write("а-б.md", "# Три\n");
        var site = folder.Compile();
        Assert.That(site.Articles.Select(a => site.Addresses.Find(a.Url)).OfType<Destination.ToPage>().Select(d => d.Page.Title), Is.EquivalentTo(new[] { "Раз", "Два", "Три" }));
    }
}
