using HelpCenter.Morphology;
using HelpCenter.Morphology.Evaluation;

namespace HelpCenter.Tests.Morphology.Evaluation;

public class LemmaEvaluationTests
{
    private const string Gold = """
        Ещё	еще	ADV	_
        заказов	заказ	NOUN	_
        заказы	заказ	NOUN	_
        заказами	заказать	NOUN	_
        ,	,	PUNCT	_
        500	500	NUM	_

        стали	сталь	NOUN	_
        """;

    [Test]
    public void Figures_of_a_small_text()
    {
        var result = LemmaEvaluation.Run(MorphAnalyzer.Default, LemmaGold.Read("gold.tsv", new StringReader(Gold)));

        Assert.Multiple(() =>
        {
            Assert.That(result.Tokens, Is.EqualTo(5), "no punctuation, no numbers");
            Assert.That(result.Best, Is.EqualTo(3 / 5.0).Within(1e-9));
            Assert.That(result.Any, Is.EqualTo(4 / 5.0).Within(1e-9), "«сталь» is among the lemmas of «стали»");
            Assert.That(result.Conflation.Together, Is.EqualTo(1), "заказов and заказы meet");
            Assert.That(result.Conflation.Purity, Is.EqualTo(1 / 3.0).Within(1e-9), "«заказами» meets them and should not, says this gold");
            Assert.That(result.Misses.Select(m => m.Form), Is.EquivalentTo(["заказами", "стали"]));
        });
    }

    [Test]
    public void A_bad_line_is_named() => Assert.That(
        () => LemmaGold.Read("gold.tsv", new StringReader("заказ\tзаказ\tNOUN\t_\nзаказ заказ")),
        Throws.TypeOf<GoldFormatException>().With.Message.StartsWith("gold.tsv:2"));

    [TestCase("{")]
    [TestCase("{\"id\": 1}")]
    [TestCase("[]")]
    public void A_bad_step_is_named(string line) => Assert.That(
        () => ImperativeEvaluation.Run(MorphAnalyzer.Default, "steps.jsonl", ["", line]),
        Throws.TypeOf<GoldFormatException>().With.Message.StartsWith("steps.jsonl:2"));
}
