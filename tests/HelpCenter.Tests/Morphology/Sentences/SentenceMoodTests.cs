using HelpCenter.Morphology;
using HelpCenter.Morphology.Evaluation;
using HelpCenter.Morphology.Sentences;

namespace HelpCenter.Tests.Morphology.Sentences;

public class SentenceMoodTests
{
    [TestCase("Нажмите «Оплатить».", VerbMood.Imperative)]
    [TestCase("Нужно нажать «Оплатить».", VerbMood.None)]
    [TestCase("При входе появится запрос кода.", VerbMood.Indicative)]
    [TestCase("Нажимаем «Далее».", VerbMood.Indicative)]
    [TestCase("Вы сохраните изменения.", VerbMood.Indicative)]
    [TestCase("Сохраните изменения.", VerbMood.Imperative)]
    [TestCase("Если чек пришёл, откройте его.", VerbMood.Indicative)]
    [TestCase("Оплата картой", VerbMood.None)]
    [TestCase("", VerbMood.None)]
    public void The_mood_of_the_first_finite_verb(string sentence, VerbMood mood) =>
        Assert.That(SentenceMood.FirstVerb(MorphAnalyzer.Default, sentence), Is.EqualTo(mood));

    [TestCase("Если чек пришёл, откройте его.", true)]
    [TestCase("В окне укажите адрес в поле Выберите город.", true)]
    [TestCase("Появится кнопка «Сохраните».", false)]
    [TestCase("Если вы оплатите заказ, придёт чек.", false)]
    [TestCase("Здравствуйте, заказ готов.", false)]
    public void An_order_anywhere_in_the_sentence(string sentence, bool orders) =>
        Assert.That(SentenceMood.HasImperative(MorphAnalyzer.Default, sentence), Is.EqualTo(orders));

    [TestCase("Введите логин и пароль.", 1)]
    [TestCase("Откройте заказ и нажмите «Вернуть».", 2)]
    [TestCase("Позвоните нам или напишите в чат.", 1)]
    [TestCase("Нажмите «Сохранить», чтобы применить изменения.", 1)]
    [TestCase("Открыть заказ и выбрать товар.", 2)]
    [TestCase("Курьер позвонит за час.", 0)]
    public void Actions_of_a_step(string step, int actions) => Assert.That(StepActions.Count(MorphAnalyzer.Default, step), Is.EqualTo(actions));

    [Test]
    public void Labelled_steps_are_judged_as_people_judged_them()
    {
        var file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Morphology", "Sentences", "imperative-steps.jsonl");

        var result = ImperativeEvaluation.Run(MorphAnalyzer.Default, "imperative-steps.jsonl", File.ReadLines(file));

        Assert.Multiple(() =>
        {
            Assert.That(result.Steps, Is.GreaterThanOrEqualTo(200));
            Assert.That(result.Imperative.Precision, Is.GreaterThanOrEqualTo(0.97), string.Join('\n', result.Misses));
            Assert.That(result.Imperative.Recall, Is.GreaterThanOrEqualTo(0.97), string.Join('\n', result.Misses));
            Assert.That(result.SeveralActions.Precision, Is.GreaterThanOrEqualTo(0.92), string.Join('\n', result.Misses));
            Assert.That(result.SeveralActions.Recall, Is.GreaterThanOrEqualTo(0.90), string.Join('\n', result.Misses));
        });
    }
}
