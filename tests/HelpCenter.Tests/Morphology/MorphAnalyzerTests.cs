using HelpCenter.Morphology;

namespace HelpCenter.Tests.Morphology;

public class MorphAnalyzerTests
{
    [TestCase("Оплатой", "оплата")]
    [TestCase("первый", "первый")]
    [TestCase("месяцев", "месяц")]
    [TestCase("Ивановича", "иванович")]
    [TestCase("деньги", "деньги")]
    [TestCase("котенок", "котенок")]
    [TestCase("наистарейший", "старый")]
    [TestCase("интернет-магазина", "интернет-магазин")]
    [TestCase("скажи-ка", "сказать")]
    [TestCase("E-404", "e-404")]
    public void The_best_lemma_of_a_word(string token, string lemma) => Assert.That(MorphAnalyzer.Default.Lemma(token), Is.EqualTo(lemma));

    [Test]
    public void A_look_up_allocates_nothing()
    {
        string[] tokens = ["оплатой", "псевдокошками", "E-404", "скажи-ка", "интернет-магазина", "ъъъ", "промокодов"];
        AllocatedBytes(tokens); // the first round makes tables and machine code

        Assert.That(AllocatedBytes(tokens), Is.Zero);
    }

    private static long AllocatedBytes(string[] tokens)
    {
        var analyzer = MorphAnalyzer.Default;
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        Span<char> lemma = stackalloc char[2 * MorphAnalyzer.LemmaRoom];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var token in tokens)
        {
            analyzer.Analyze(token, readings);
            analyzer.WriteLemma(token, readings[0], lemma);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
