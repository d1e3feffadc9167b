using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>Totals, counts and pages tell the same story, however far one pages.</summary>
public class PagingTests
{
    private static readonly DocumentKind[] Kinds = [DocumentKind.Article, DocumentKind.Question, DocumentKind.Algorithm];
    private static readonly SearchIndex Index = Corpus.Index(SearchSettings.Default, Enumerable.Range(0, 400).Select(Text));

    private static SearchDocument Text(int i) =>
        Corpus.Document($"a{i}", $"Заказ номер {i}", string.Join(' ', Enumerable.Repeat(i % 4 == 0 ? "заказ курьер" : "заказ", 1 + i % 7)), $"c{i % 5}") with { Kind = Kinds[i % 3] };

    [TestCase("заказ", 7)]
    [TestCase("заказ курьер", 10)]
    [TestCase("курьер \"заказ курьер\"", 3)]
    public void Pages_neither_overlap_nor_miss_anything(string query, int take)
    {
        var total = Index.Search(new SearchRequest(query)).Total;
        var met = new List<string>();
        for (var skip = 0; skip < total + take; skip += take)
        {
            var page = Index.Search(new SearchRequest(query) { Skip = skip, Take = take });
            Assert.That(page.Total, Is.EqualTo(total));
            Assert.That(page.Hits, Has.Count.EqualTo(Math.Clamp(total - skip, 0, take)));
            met.AddRange(page.Hits.Select(hit => hit.Document.Id));
        }
        Assert.That(met, Is.Unique);
        Assert.That(met, Has.Count.EqualTo(total));
    }

    [Test]
    public void Counts_are_what_the_filters_then_find()
    {
        var all = Index.Search(new SearchRequest("заказ курьер"));
        Assert.That(all.Kinds.Sum(kind => kind.Count), Is.EqualTo(all.Total));
        Assert.That(all.Categories.Sum(category => category.Count), Is.EqualTo(all.Total));
        foreach (var kind in all.Kinds) Assert.That(Index.Search(new SearchRequest("заказ курьер") { Kind = kind.Kind }).Total, Is.EqualTo(kind.Count));
        foreach (var category in all.Categories) Assert.That(Index.Search(new SearchRequest("заказ курьер") { Category = category.Category }).Total, Is.EqualTo(category.Count));
    }

    [Test]
    public void Only_a_sure_answer_is_shown_at_once()
    {
        var index = Corpus.Index(SearchSettings.Default, [Corpus.Document("a", "Где мой чек", "Чек придёт на почту."), Corpus.Document("b", "Доставка", "Курьер привозит заказ."), Corpus.Document("c", "Доставка", "Курьер привозит заказ.")]);
        Assert.That(index.Search(new SearchRequest("где мой чек")).IsCertain, Is.True);
        Assert.That(index.Search(new SearchRequest("доставка")).IsCertain, Is.False);
        Assert.That(index.Search(new SearchRequest("почта")).IsCertain, Is.False);
    }
}
