using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>A text is found by another word of the same action, without any list of synonyms.</summary>
public class ExpansionTests
{
    private static readonly SearchSettings Plain = new() { BuiltInSynonyms = false };

    [TestCase("вернуть", "Возврат", "Срок десять дней.")]
    [TestCase("возврат", "Вернуть книгу", "Срок десять дней.")]
    [TestCase("оплатить", "Оплата", "Картой или наличными.")]
    [TestCase("оплата", "Оплатить заказ", "Картой или наличными.")]
    [TestCase("возвращать", "Вернуть книгу", "Срок десять дней.")]
    [TestCase("вернуться", "Вернуть книгу", "Срок десять дней.")]
    public void An_action_is_found_by_its_noun_its_verb_and_its_aspect(string query, string title, string text)
    {
        var index = Corpus.Index(Plain, [Corpus.Document("a", title, text), Corpus.Document("b", "Доставка", "Курьер привозит заказ.")]);
        var hits = index.Search(new SearchRequest(query)).Hits;
        Assert.That(hits, Is.Not.Empty);
        Assert.That(hits[0].Document.Title, Is.EqualTo(title));
    }

    [TestCase("ЛК", "Вход в личный кабинет")]
    [TestCase("где ПВЗ", "Пункт выдачи на карте")]
    public void An_abbreviation_finds_what_it_stands_for(string query, string title)
    {
        var index = Corpus.Index(SearchSettings.Default, [Corpus.Document("a", title, "Десять минут."), Corpus.Document("b", "Доставка курьером", "Если вы ли нет.")]);
        Assert.That(index.Search(new SearchRequest(query)).Hits[0].Document.Title, Is.EqualTo(title));
    }

    [Test]
    public void An_abbreviation_is_known_from_the_texts_that_write_it_out_and_back()
    {
        var index = Corpus.Index(Plain,
        [
            Corpus.Document("a", "Умный счётчик воды", "Умный счётчик воды передаёт показания."), Corpus.Document("b", "Поверка", "Раз в шесть лет умный счётчик воды поверяют."),
            Corpus.Document("c", "Неисправности", "УСВ мигает красным."), Corpus.Document("d", "Доставка", "Курьер привозит заказ."),
        ]);
        Assert.That(index.Search(new SearchRequest("УСВ")).Hits.Select(hit => hit.Document.Url), Is.SupersetOf(new[] { "/a", "/b", "/c" }));
        Assert.That(index.Search(new SearchRequest("умный счётчик воды")).Hits.Select(hit => hit.Document.Url), Does.Contain("/c"));
        Assert.That(index.Search(new SearchRequest("УСВ") { Exact = true }).Hits.Select(hit => hit.Document.Url), Is.EqualTo(new[] { "/c" }));
        Assert.That(index.Search(new SearchRequest("УСВ") { Explain = true }).Words.SelectMany(word => word.Parts).Select(part => part.Name), Has.Some.Contains("умный счетчик воды"));
    }

    [Test]
    public void What_stands_itself_comes_before_what_means_the_same()
    {
        var index = Corpus.Index(Plain, [Corpus.Document("a", "Возврат книги", "Срок десять дней."), Corpus.Document("b", "Вернуть книгу", "Срок десять дней.")]);
        Assert.That(index.Search(new SearchRequest("вернуть книгу")).Hits[0].Document.Url, Is.EqualTo("/b"));
        Assert.That(index.Search(new SearchRequest("возврат книги")).Hits[0].Document.Url, Is.EqualTo("/a"));
    }
}
