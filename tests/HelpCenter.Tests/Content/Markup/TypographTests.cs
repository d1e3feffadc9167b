using FsCheck;
using FsCheck.Fluent;
using HelpCenter.Content.Markup.Typography;

namespace HelpCenter.Tests.Content.Markup;

public sealed class TypographTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\"", "«", "»", "„", "“", " ", "  ", "\n", "\t", "-", "--", "–", "—", ".", "...", "..", "т.е.", "т", "е", "к", "в", "с", "И", "слово", "a",
        "1", "12", "123", "500", "000", "2026", ",", ":", "/", "₽", "руб", "дня", "%", "№", "§", "(", ")", "5\"", "\u00A0", "\u202F", "\uFFFC",
    ];

    [TestCase("\"Текст \"внутри\" кавычек\"", "«Текст „внутри“ кавычек»")]
    [TestCase("экран 15\" и \"Полка\"", "экран 15\" и⍽«Полка»")]
    [TestCase("один \" и всё", "один \" и⍽всё")]
    [TestCase("Полка - это 2-4 дня", "Полка⍽— это 2–4⍽дня")]
    [TestCase("с 9:00-21:00, 10-15%, 1,5-2 кг", "с⍽9:00–21:00, 10–15%, 1,5–2⍽кг")]
    [TestCase("заказ 51-0348, 8 800 555-01-42, +7 495 123-45-67, 10 - 3", "заказ 51-0348, 8 800 555-01-42, +7 495 123-45-67, 10 - 3")]
    [TestCase("COVID-19, 2-4-дневный, 01-02, 2019-2021", "COVID-19, 2-4-дневный, 01-02, 2019–2021")]
    [TestCase("12 500 ₽, 12500 ₽, 3480 руб., 2 000 лет", "12·500⍽₽, 12·500⍽₽, 3·480⍽руб., 2·000⍽лет")]
    [TestCase("12 500 штук, 1 000 раз, порт 10000, 2026 год", "12·500 штук, 1 000 раз, порт 10000, 2026⍽год")]
    [TestCase("т.е. и т. д., вот... и ....", "т.⍽е. и⍽т.⍽д., вот… и⍽....")]
    [TestCase("в доме (у нас)\nи в саду", "в⍽доме (у⍽нас)\nи⍽в⍽саду")]
    [TestCase("№ 5, § 3 и дом № 7", "№⍽5, §⍽3 и⍽дом⍽№⍽7")]
    [TestCase("a -- b, а – б", "a⍽— b, а⍽— б")]
    [TestCase("C:\\Program Files --help x-y", "C:\\Program Files --help x-y")]
    public void A_text_is_set(string text, string set) =>
        Assert.That(Typograph.Fix(text).Replace('\u00A0', '⍽').Replace('\u202F', '·'), Is.EqualTo(set));

    [Test]
    public void Setting_a_set_text_changes_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Texts(), text =>
        {
            var once = Typograph.Fix(text);
            return Typograph.Fix(once) == once;
        }));

    [Test]
    public void No_letter_or_digit_is_lost() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(Texts(), text =>
            string.Concat(Typograph.Fix(text).Where(char.IsLetterOrDigit)) == string.Concat(text.Where(char.IsLetterOrDigit))));

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();
}
