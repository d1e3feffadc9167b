using System.Text;
using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Tests.Journeys;

namespace HelpCenter.Tests.Content;

/// <summary>Most saves make little anew. Whatever was saved in whatever order, the site is what it would be if it were read from the beginning.</summary>
public class KeptAliveTests
{
    private static readonly string[] s_words = "деньги заказ возврат курьер доставка карта оплата пункт выдача книга читалка бонус".Split(' ');

    private static readonly string[] s_folders = ["oplata", "novyy", "novyy/razdel", "novyy/razdel/glubzhe"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public void A_site_kept_alive_is_the_site_read_anew(int seed)
    {
        var random = new Random(seed);
        using var folder = new SampleFolder(hasLayout: false);
        TestSite.CopyFolder(TestSite.SampleFolder("shop"), folder.Root);
        using var live = new LiveContent(new ContentCompiler(folder.Root, folder.CacheFile));
        for (var round = 1; round <= 60; round++)
        {
            var saved = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Save(folder, random, round)).Distinct().ToList();
            live.Reload(saved);
            // Some states are read by nobody, as in life.
            if (round % 3 == 0) _ = live.Current.Files;
            if (round % 10 == 0) AssertSame(live.Current, folder.Compile());
        }
    }

    private static string Save(SampleFolder folder, Random random, int round)
    {
        var files = Directory.GetFiles(folder.PathOf("articles"), "*.md", SearchOption.AllDirectories).Concat(Directory.GetFiles(folder.PathOf("faq"), "*.md")).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        switch (random.Next(12))
        {
            case 0 or 3 when files.Count > 4:
                File.Delete(file);
                break;
            case 1 or 4:
                file = folder.PathOf($"articles/{s_folders[random.Next(s_folders.Length)]}/novaya-{random.Next(3)}.md");
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, $"---\ntitle: Новая {round}\naliases: [bylo-{random.Next(9)}]\n---\n{Text(random)} [[vozvrat]]\n");
                break;
            case 2:
                File.WriteAllText(file, File.ReadAllText(file).Replace("title: ", $"title: {(char)('А' + random.Next(20))} "));
                break;
            default:
                File.AppendAllText(file, $"\n\n{Text(random)} слово{round}\n");
                break;
        }
        return file;
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(2, 40)).Select(_ => s_words[random.Next(s_words.Length)]));

    private static void AssertSame(ContentSnapshot kept, ContentSnapshot anew)
    {
        Assert.That(Picture(kept), Is.EqualTo(Picture(anew)));
        Assert.That(kept.Problems.Select(p => p.ToString()), Is.EqualTo(anew.Problems.Select(p => p.ToString())));
        foreach (var word in s_words)
        {
            foreach (var audience in Enum.GetValues<Audience>()) Assert.That(Found(kept, word, audience), Is.EquivalentTo(Found(anew, word, audience)), word);
        }
    }

    private static IEnumerable<string> Found(ContentSnapshot content, string word, Audience audience) =>
        content.Index.Search(new SearchRequest($"\"{word}\"") { Audience = audience, Take = 200 }).Hits.Select(hit => $"{hit.Document.Id} {hit.Document.Title}");

    // Everything that pages are made of, for both audiences.
    private static string Picture(ContentSnapshot content)
    {
        var picture = new StringBuilder();
        foreach (var page in content.Pages)
        {
            picture.AppendLine($"{page.File} {page.Url} {page.Title} {page.Hash}");
            foreach (var audience in Enum.GetValues<Audience>()) picture.AppendLine(content.Html(page, audience));
            if (page.Url.Length > 0) Assert.That((content.Addresses.Find(page.Url) as Destination.ToPage)?.Page, Is.SameAs(page));
            Assert.That(content.Files.Page(page.File), Is.SameAs(page));
        }
        foreach (var category in content.Categories) Append(picture, category, content);
        for (var n = 0; n < 9; n++) picture.AppendLine($"{(content.Addresses.Find($"/bylo-{n}") as Destination.Moved)?.Url}");
        return picture.ToString();
    }

    private static void Append(StringBuilder picture, Category category, ContentSnapshot content)
    {
        Assert.That(content.CategoryByPath[category.Path], Is.SameAs(category));
        Assert.That((content.Addresses.Find(category.Url) as Destination.ToCategory)?.Category, Is.SameAs(category).Or.Null);
        foreach (var article in category.Articles) Assert.That((content.Addresses.Find(article.Url) as Destination.ToPage)?.Page, Is.SameAs(article));
        picture.AppendLine($"{category.Path} {category.Title}: {string.Join(", ", category.Articles.Select(a => a.File))}");
        foreach (var child in category.Children) Append(picture, child, content);
    }
}
