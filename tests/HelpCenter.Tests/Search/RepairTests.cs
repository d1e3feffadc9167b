using HelpCenter.Search;
using HelpCenter.Search.Evaluation;
using HelpCenter.Search.Queries;

namespace HelpCenter.Tests.Search;

public class RepairTests
{
    private static readonly string[] Vocabulary =
        [.. BuiltInSynonyms.Groups.SelectMany(group => group.Words).Where(word => word.Length >= 4 && word.All(c => c is >= 'а' and <= 'я')).Distinct()];

    private static readonly SearchIndex Index = Corpus.Index(SearchSettings.Default, [Corpus.Document("a", "", string.Join(". ", Vocabulary)), Corpus.Document("b", "iPhone", "iPhone 15 Pro, ReaderX")]);

    [TestCase("ghjdthbnm pfrfp", "проверить заказ")]
    [TestCase("возрват денег", "возврат денег")]
    [TestCase("оформить здказ", "оформить заказ")]
    [TestCase("шзрщту", "iphone")]
    [TestCase("каквернуть деньги", "как вернуть деньги")]
    [TestCase("dostavka", "доставка")]
    [TestCase("достав-ка курьером", "доставка курьером")]
    public void Says_what_was_meant(string typed, string meant) => Assert.That(Index.Repair(typed), Is.EqualTo(meant));

    [TestCase("iPhone 15")]
    [TestCase("ReaderX")]
    [TestCase("стали деньгами")]
    [TestCase("E-404 help@polka.ru")]
    [TestCase("чек, и что?")]
    [TestCase("не работает ЛК")]
    public void Leaves_alone_what_is_known(string typed) => Assert.That(Index.Repair(typed), Is.EqualTo(typed));

    [Test]
    public void Of_two_words_as_near_the_commoner_one_was_meant()
    {
        string[] often = ["Сон", "Сон и отдых", "Крепкий сон"], seldom = ["Тон"];
        var index = Corpus.Index(SearchSettings.Default, [.. often.Concat(seldom).Select((text, i) => Corpus.Document($"{i}", "", text))]);
        Assert.That(index.Repair("щон"), Is.EqualTo("сон"));
        var other = Corpus.Index(SearchSettings.Default, [.. often.Select(text => text.Replace("Сон", "Тон").Replace("сон", "тон")).Append("Сон").Select((text, i) => Corpus.Document($"{i}", "", text))]);
        Assert.That(other.Repair("щон"), Is.EqualTo("тон"));
    }

    [Test]
    public void Generated_mistakes_are_nearly_always_understood()
    {
        var typos = GeneratedTypos.Run(Index, most: 2000);
        Assert.That(typos.Words, Is.GreaterThan(200));
        Assert.That(typos.Layout, Is.GreaterThanOrEqualTo(0.98));
        Assert.That(typos.Transliteration, Is.GreaterThanOrEqualTo(0.90));
        Assert.That(typos.OneEdit, Is.GreaterThanOrEqualTo(0.90));
        Assert.That(typos.Altered, Is.LessThanOrEqualTo(0.005));
    }

    [Test]
    public void A_repair_is_said_and_can_be_undone()
    {
        Assert.That(Index.Search(new SearchRequest("возрват")).Correction, Is.EqualTo(new QueryCorrection("возрват", "возврат")));
        Assert.That(Index.Search(new SearchRequest("возрват") { Exact = true }).Correction, Is.Null);
    }
}
