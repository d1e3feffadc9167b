using FsCheck.Fluent;
using HelpCenter.Morphology;

namespace HelpCenter.Tests.Morphology;

/// <summary>What holds for any string at all: no token breaks the analysis.</summary>
public class MorphAnalyzerProperties
{
    // Letters that units look at, besides whatever characters FsCheck thinks of.
    private const string Telling = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЁ-'’1 .,#@aZ\u0301\u0306\u0308\u00AD\u2011\u200B\uD83D\uDE00\uFFFD\0";

    private static readonly FsCheck.Config Many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Test]
    public void Any_string_has_readings_that_add_up_to_one() => FsCheck.Check.One(Many, Prop.ForAll(Tokens(), token =>
    {
        var readings = Analyze(token);
        return readings.Length >= 1 && Math.Abs(readings.Sum(r => r.Probability) - 1) < 0.001 && readings.All(r => r.Probability is >= 0 and <= 1.001f);
    }));

    [Test]
    public void Every_lemma_can_be_written_and_is_folded() => FsCheck.Check.One(Many, Prop.ForAll(Tokens(), token =>
    {
        var lemma = new char[token.Length + MorphAnalyzer.LemmaRoom];
        foreach (var reading in Analyze(token))
        {
            var text = lemma.AsSpan(0, MorphAnalyzer.Default.WriteLemma(token, reading, lemma));
            if (text.IndexOfAny('ё', 'Ё') >= 0 || token.Length > 0 && text.IsEmpty) return false;
        }
        return true;
    }));

    [Test]
    public void Readings_stand_from_the_likeliest_lemma_down() => FsCheck.Check.One(Many, Prop.ForAll(Tokens(), token =>
    {
        var best = MorphAnalyzer.Default.Lemma(token);
        var readings = Analyze(token);
        var sums = readings.GroupBy(r => Lemma(token, r)).ToDictionary(g => g.Key, g => g.Sum(r => r.Probability));
        return sums[best] >= sums.Values.Max() - 0.001;
    }));

    [Test]
    public void The_answer_is_the_same_on_any_thread() => FsCheck.Check.One(Many.WithMaxTest(300), Prop.ForAll(Tokens(), token =>
    {
        var expected = Describe(token);
        return Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).All(_ => Describe(token) == expected);
    }));

    [Test]
    public void The_cache_changes_nothing() => FsCheck.Check.One(Many, Prop.ForAll(Tokens(), token =>
    {
        var cache = new WordCache(MorphAnalyzer.Default);
        var twice = Enumerable.Range(0, 2).Select(_ => new string(cache.Lemma(token)) + cache.Analyze(token).Length).ToArray();
        return twice.All(answer => answer == MorphAnalyzer.Default.Lemma(token) + Analyze(token).Length);
    }));

    private static FsCheck.Arbitrary<string> Tokens()
    {
        var telling = Gen.Elements(Telling.ToCharArray()).ArrayOf().Select(letters => new string(letters));
        var words = Gen.Elements("оплата", "интернет-магазин", "скажи", "промокод", "псевдо", "первый", "всё", "2FA", "человек-паук");
        var glued = from word in words from tail in telling select word + tail;
        var any = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        var huge = from word in telling from times in Gen.Choose(1, 60) select string.Concat(Enumerable.Repeat(word, times));
        return Arb.From(Gen.OneOf(telling, words, glued, any, huge));
    }

    private static Reading[] Analyze(string token)
    {
        var readings = new Reading[MorphAnalyzer.MaxReadings];
        return readings[..MorphAnalyzer.Default.Analyze(token, readings)];
    }

    private static string Lemma(string token, Reading reading)
    {
        var lemma = new char[token.Length + MorphAnalyzer.LemmaRoom];
        return new string(lemma, 0, MorphAnalyzer.Default.WriteLemma(token, reading, lemma));
    }

    private static string Describe(string token) =>
        string.Join(';', Analyze(token).Select(r => $"{Lemma(token, r)} {r.Grammemes} {r.Probability} {r.Source}"));
}
