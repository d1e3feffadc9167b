using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>Straight quotes: a demand in a short query, somebody's words in a letter.</summary>
public class PhraseTests
{
    private static readonly SearchIndex Index = Corpus.Index(SearchSettings.Default,
    [
        Corpus.Document("otmena", "Отмена заказа", "Откройте заказ и нажмите кнопку отмены. Деньги за отменённый заказ вернутся на карту."),
        Corpus.Document("knopka", "Личный кабинет", "Нажмите «Мои заказы», чтобы увидеть всё купленное."),
    ]);

    [TestCase("\"мои заказы\"", "knopka", TestName = "A phrase must stand")]
    [TestCase("заказ \"мои заказы\"", "knopka", TestName = "Beside a word too")]
    [TestCase("\"заказы мои\"", null, TestName = "A phrase that stands nowhere is not found")]
    [TestCase("отмена \"заказы мои\"", "otmena", TestName = "Beside a word it is not insisted on")]
    [TestCase("Здравствуйте, хочу отменить покупку и вернуть деньги на карту: зашла в раздел \"Мои заказы\", но кнопки отмены там нет, что делать?", "otmena", TestName = "A letter only mentions it")]
    public void Quotes_are_taken_as_they_are_meant(string query, string? first)
    {
        var hits = Index.Search(new SearchRequest(query)).Hits;
        Assert.That(hits.Select(hit => hit.Document.Url).FirstOrDefault(), Is.EqualTo(first is null ? null : "/" + first));
    }

    [Test]
    public void A_letter_finds_what_lacks_its_quotation()
    {
        var letter = "Вчера оформила заказ, а сегодня передумала. Поддержка сказала \"вам перезвонят\", но никто не звонит. Как отменить и вернуть деньги?";
        Assert.That(Index.Search(new SearchRequest(letter)).Total, Is.EqualTo(2));
    }
}
