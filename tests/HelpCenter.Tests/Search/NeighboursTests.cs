using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

public class NeighboursTests
{
    private static readonly string[] Words = "деньги заказ возврат курьер доставка карта оплата пункт выдача книга читалка бонус гарантия ремонт магазин подарок".Split(' ');

    // Numbers of words follow the order in which threads came upon them.
    [Test]
    public void Related_pages_are_the_same_in_whatever_order_the_texts_were_read()
    {
        var random = new Random(7);
        var documents = Enumerable.Range(0, 60).Select(i => Corpus.Document($"d{i}", Text(random, 2), i % 3 == 0 ? "Деньги вернёт магазин." : Text(random, 12))).ToList();
        var former = Related(documents, documents);
        for (var round = 0; round < 4; round++)
        {
            var read = documents.OrderBy(_ => random.Next()).ToList();
            Assert.That(Related(read, documents), Is.EqualTo(former));
        }
    }

    [Test]
    public void The_nearest_comes_first_and_a_page_is_no_neighbour_of_its_own()
    {
        var index = Corpus.Index(SearchSettings.Default, Corpus.Document("a", "Возврат денег", "Деньги вернутся на карту."), Corpus.Document("b", "Деньги не вернулись", "Возврат идёт на карту."),
            Corpus.Document("c", "Доставка", "Курьер привезёт на карту не глядя."), Corpus.Document("d", "Гарантия", "Ремонт читалки."));
        Assert.That(index.Similar("articles/a.md", Audience.Public, 4).Select(hit => hit.Document.Url), Is.EqualTo(new[] { "/b", "/c", "/d" }));
    }

    private static string Text(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));

    private static List<string> Related(List<SearchDocument> read, List<SearchDocument> documents)
    {
        var analyzer = new TextAnalyzer(MorphAnalyzer.Default);
        var known = read.ConvertAll(analyzer.Analyze).ToDictionary(d => d.Document.Id);
        var index = SearchIndex.Build([.. documents.Select(d => known[d.Id])], SearchSettings.Default, analyzer);
        return documents.ConvertAll(d => string.Join(' ', index.Similar(d.Id, Audience.Public, 4).Select(hit => hit.Document.Id)));
    }
}
