using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

public class SearchIndexTests
{
    private static readonly TextAnalyzer Analyzer = new(MorphAnalyzer.Default);

    private static readonly SearchIndex Index = SearchIndex.Build(
    [
        Article("vozvrat/kak-vernut", "Возврат денег", "Деньги вернутся на карту за 10 дней.", "vozvrat"),
        Article("dostavka/sroki", "Сроки доставки", "Курьер привозит заказ за два дня.", "dostavka"),
        Article("akkaunt/lichnyy-kabinet", "Личный кабинет", "Человек входит по номеру телефона.", "akkaunt"),
        Analyzer.Analyze(Document("answers/vozvrat", "Ответ про возврат", "Внутренний регламент: компенсация по тикету.") with
        {
            Kind = DocumentKind.StandardAnswer,
            Audience = Audience.Agents,
        }),
    ], new SearchSettings { BuiltInSynonyms = false }, Analyzer);

    [TestCase("как вернуть деньги", "/vozvrat/kak-vernut")]
    [TestCase("ДЕНЬГИ ВЕРНУЛИСЬ", "/vozvrat/kak-vernut")]
    [TestCase("люди", "/akkaunt/lichnyy-kabinet")]
    [TestCase("курье\u00ADр", "/dostavka/sroki")]
    [TestCase("зaказ", "/dostavka/sroki")] // Latin «a»
    public void A_word_is_found_in_any_of_its_forms(string query, string url) =>
        Assert.That(Index.Search(new SearchRequest(query)).Hits[0].Document.Url, Is.EqualTo(url));

    [Test]
    public void A_word_that_only_looks_alike_is_not_marked_when_the_asked_one_is_known()
    {
        var index = Corpus.Index(new SearchSettings { BuiltInSynonyms = false }, [Corpus.Document("a", "Сроки", "Деньги придут через десять дней."), Corpus.Document("b", "Доставка", "Курьер приедет в тот же день.")]);
        var hit = index.Search(new SearchRequest("деньги")).Hits[0];
        Assert.That(hit.Sections[0].Snippet.ToHtml(), Is.EqualTo("<mark>Деньги</mark> придут через десять дней."));
    }

    [Test]
    public void Matched_forms_are_marked_in_title_and_snippet()
    {
        var hit = Index.Search(new SearchRequest("вернуть деньги")).Hits[0];
        Assert.That(hit.Title.ToHtml(), Is.EqualTo("<mark>Возврат</mark> <mark>денег</mark>"));
        Assert.That(hit.Sections[0].Snippet.ToHtml(), Does.StartWith("<mark>Деньги</mark> <mark>вернутся</mark> на карту"));
    }

    [Test]
    public void A_hit_opens_at_its_section() =>
        Assert.That(Index.Search(new SearchRequest("курьер")).Hits[0].Link, Is.EqualTo("/dostavka/sroki#otvet"));

    [TestCase("\"деньги вернутся\"", 1)]
    [TestCase("\"карту вернутся\"", 0)]
    public void Words_in_quotes_must_stand_side_by_side(string query, int count) =>
        Assert.That(Index.Search(new SearchRequest(query)).Hits, Has.Count.EqualTo(count));

    [Test]
    public void An_excluded_word_must_not_stand() =>
        Assert.That(Index.Search(new SearchRequest("деньги -карта")).Hits.Select(hit => hit.Document.Url), Has.No.Member("/vozvrat/kak-vernut"));

    [Test]
    public void Filters_narrow_the_hits_but_not_the_counts_of_the_other_filter()
    {
        var results = Index.Search(new SearchRequest("деньги заказ телефон") { Category = "dostavka" });
        Assert.That(results.Hits.Select(hit => hit.Document.Category), Is.EqualTo(new[] { "dostavka" }));
        Assert.That(results.Total, Is.EqualTo(1));
        Assert.That(results.Categories, Has.Count.EqualTo(3));
    }

    [TestCase(-5, 10, 1)]
    [TestCase(0, 0, 0)]
    [TestCase(int.MaxValue, 10, 0)]
    public void A_page_out_of_range_is_empty(int skip, int take, int count) =>
        Assert.That(Index.Search(new SearchRequest("курьер") { Skip = skip, Take = take }).Hits, Has.Count.EqualTo(count));

    [Test]
    public void Agents_find_what_customers_never_see()
    {
        Assert.That(Index.Search(new SearchRequest("компенсация") { Audience = Audience.Agents }).Total, Is.EqualTo(1));
        Assert.That(Index.Search(new SearchRequest("компенсация")).Total, Is.Zero);
        Assert.That(Index.Complete("отв", Audience.Public), Is.Empty);
        Assert.That(Index.Complete("отв", Audience.Agents), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_document_survives_the_disk()
    {
        var document = Article("a", "Возврат", "Интернет-магазин вернёт деньги, код E-404.", "vozvrat");
        using var stream = new MemoryStream();
        document.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var read = IndexedDocument.Read(document.Document, new BinaryReader(stream));
        Assert.That(read.Document.Title, Is.EqualTo("Возврат"));
        var index = SearchIndex.Build([read], new SearchSettings(), new TextAnalyzer(MorphAnalyzer.Default));
        Assert.That(index.Search(new SearchRequest("e404 E-404")).Total, Is.EqualTo(1));
    }

    [Test]
    public void A_changed_document_replaces_its_former_self()
    {
        var index = Index.With([Article("dostavka/sroki", "Сроки доставки", "Дрон привозит за час.", "dostavka")], ["articles/vozvrat/kak-vernut.md"]);
        Assert.That(index.Search(new SearchRequest("курьер")).Total, Is.Zero);
        Assert.That(index.Search(new SearchRequest("дроны")).Total, Is.EqualTo(1));
        Assert.That(index.Search(new SearchRequest("деньги")).Total, Is.Zero);
        Assert.That(Index.Search(new SearchRequest("курьер")).Total, Is.EqualTo(1));
    }

    private static IndexedDocument Article(string path, string title, string text, string category) =>
        Analyzer.Analyze(Document(path, title, text) with { Category = category, CategoryTitle = category });

    private static SearchDocument Document(string path, string title, string text) => new()
    {
        Id = $"articles/{path}.md",
        Kind = DocumentKind.Article,
        Url = "/" + path,
        Title = title,
        Sections = [new SearchSection("otvet", "Ответ", text)],
    };
}
