using HelpCenter.Morphology;
using HelpCenter.Morphology.Inflection;

namespace HelpCenter.Tests.Morphology.Inflection;

public class InflectorTests
{
    private readonly Inflector _inflector = new(MorphAnalyzer.Default);
    private readonly NumberAgreement _numbers = new(MorphAnalyzer.Default);

    [TestCase(1, "статья", "1 статья")]
    [TestCase(2, "статья", "2 статьи")]
    [TestCase(5, "статья", "5 статей")]
    [TestCase(11, "статья", "11 статей")]
    [TestCase(21, "статья", "21 статья")]
    [TestCase(0, "статья", "0 статей")]
    [TestCase(112, "заказ", "112 заказов")]
    [TestCase(1004, "обращение", "1004 обращения")]
    [TestCase(5, "год", "5 лет")]
    [TestCase(22, "год", "22 года")]
    [TestCase(6, "человек", "6 человек")]
    [TestCase(3, "ребёнок", "3 ребёнка")]
    [TestCase(7, "сутки", "7 суток")]
    [TestCase(4, "промокод", "4 промокода")]
    [TestCase(5, "автоплатёж", "5 автоплатежей")]
    [TestCase(12, "чек", "12 чеков")]
    [TestCase(2, "новая статья", "2 новые статьи")]
    [TestCase(5, "новая статья", "5 новых статей")]
    [TestCase(3, "рабочий день", "3 рабочих дня")]
    [TestCase(10, "рабочий день", "10 рабочих дней")]
    [TestCase(-1, "балл", "-1 балл")]
    public void Words_agree_with_their_number(long number, string phrase, string expected) =>
        Assert.That(_numbers.Count(number, phrase), Is.EqualTo(expected));

    [Test]
    public void A_fraction_takes_the_genitive_singular() => Assert.That(_numbers.Count(1.5m, "час"), Is.EqualTo("1,5 часа"));

    [TestCase("оплата", Case.Instrumental, Number.Singular, "оплатой")]
    [TestCase("Счёт", Case.Genitive, Number.Singular, "Счёта")]
    [TestCase("счет", Case.Instrumental, Number.Singular, "счетом")]
    [TestCase("интернет-магазин", Case.Prepositional, Number.Plural, "интернет-магазинах")]
    [TestCase("дверь", Case.Genitive, Number.Plural, "дверей")]
    [TestCase("решение", Case.Prepositional, Number.Singular, "решении")]
    public void A_noun_in_a_case(string noun, Case wanted, Number number, string expected) =>
        Assert.That(_inflector.Noun(noun, wanted, number), Is.EqualTo(expected));

    [TestCase("нажать", "нажмите")]
    [TestCase("оплатить", "оплатите")]
    [TestCase("проверить", "проверьте")]
    [TestCase("залогиниться", "залогиньтесь")]
    public void A_verb_as_an_order(string verb, string expected) =>
        Assert.That(_inflector.Inflect(verb, new() { Mood = Mood.Imperative, Number = Number.Plural }), Is.EqualTo(expected));

    [TestCase("нажмите", "нажать")]
    [TestCase("оплачен", "оплатить")]
    public void Any_form_leads_to_the_infinitive(string form, string expected) =>
        Assert.That(_inflector.Inflect(form, new() { VerbForm = VerbForm.Infinitive }), Is.EqualTo(expected));

    [TestCase("PDF")]
    [TestCase("")]
    [TestCase("руб.")]
    public void What_has_no_forms_has_none(string word) => Assert.That(_inflector.Noun(word, Case.Genitive, Number.Plural), Is.Null);
}
