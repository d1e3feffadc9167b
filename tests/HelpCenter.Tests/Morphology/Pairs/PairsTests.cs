using HelpCenter.Morphology;
using HelpCenter.Morphology.Pairs;

namespace HelpCenter.Tests.Morphology.Pairs;

public class PairsTests
{
    private readonly AspectPairs _aspects = new(MorphAnalyzer.Default);
    private readonly ReflexivePairs _reflexives = new(MorphAnalyzer.Default);

    [TestCase("оплачивать", "оплатить")]
    [TestCase("возвращать", "вернуть")]
    [TestCase("возвращаться", "вернуться")]
    [TestCase("отправлять", "отправить")]
    [TestCase("отправляться", "отправиться")]
    [TestCase("подтверждать", "подтвердить")]
    [TestCase("устанавливать", "установить")]
    [TestCase("настраивать", "настроить")]
    [TestCase("выбирать", "выбрать")]
    [TestCase("открывать", "открыть")]
    [TestCase("создавать", "создать")]
    [TestCase("размещать", "разместить")]
    [TestCase("скачивать", "скачать")]
    [TestCase("просматривать", "просмотреть")]
    [TestCase("сообщать", "сообщить")]
    [TestCase("обсуждать", "обсудить")]
    [TestCase("покупать", "купить")]
    [TestCase("брать", "взять")]
    [TestCase("класть", "положить")]
    [TestCase("нажимать", "нажать")]
    [TestCase("переходить", "перейти")]
    [TestCase("узнавать", "узнать")]
    public void Aspect_pairs_go_both_ways(string imperfective, string perfective)
    {
        Assert.That(_aspects.Of(imperfective), Does.Contain(perfective));
        Assert.That(_aspects.Of(perfective), Does.Contain(imperfective));
    }

    [TestCase("регистрация")]
    [TestCase("быть")]
    [TestCase("")]
    [TestCase("бырдымцать")]
    public void What_has_no_partner_gets_none(string word) => Assert.That(_aspects.Of(word), Is.Empty);

    [TestCase("вернуть", "вернуться")]
    [TestCase("найтись", "найти")]
    [TestCase("зарегистрировать", "зарегистрироваться")]
    public void Reflexive_pairs_go_both_ways(string one, string other)
    {
        Assert.That(_reflexives.Of(one), Is.EqualTo(other));
        Assert.That(_reflexives.Of(other), Is.EqualTo(one));
    }

    [TestCase("стол")]
    [TestCase("смеяться")]
    public void No_twin_where_the_dictionary_has_none(string word) => Assert.That(_reflexives.Of(word), Is.Null);

    [TestCase("оплатить", "оплата")]
    [TestCase("вернуть", "возврат")]
    [TestCase("отменить", "отмена")]
    [TestCase("жаловаться", "жалоба")]
    public void Verbs_know_their_nouns_and_nouns_their_verbs(string verb, string noun)
    {
        Assert.That(VerbNounPairs.Of(verb), Does.Contain(noun));
        Assert.That(VerbNounPairs.Of(noun), Does.Contain(verb));
    }

    [Test]
    public void The_list_of_nouns_is_long_and_of_real_words()
    {
        var pairs = VerbNounPairs.All.ToArray();
        var infinitives = new Infinitives(MorphAnalyzer.Default);

        Assert.Multiple(() =>
        {
            Assert.That(pairs.Distinct().Count(), Is.GreaterThanOrEqualTo(300));
            Assert.That(pairs.Where(p => infinitives.Find(p.Verb).Count == 0), Is.Empty);
            Assert.That(pairs.Where(p => !IsNoun(p.Noun)), Is.Empty);
        });
    }

    [Test]
    public void Irregular_pairs_are_verbs_of_the_aspect_they_claim()
    {
        var infinitives = new Infinitives(MorphAnalyzer.Default);
        bool Has(string verb, Aspect aspect) => infinitives.Find(verb).Any(g => g.Aspect == aspect);

        Assert.That(WordList.Read("aspects.txt").Where(p => !Has(p[0], Aspect.Imperfective) || !Has(p[1], Aspect.Perfective)), Is.Empty);
    }

    private static bool IsNoun(string word)
    {
        var readings = new Reading[MorphAnalyzer.MaxReadings];
        var lemma = new char[word.Length + MorphAnalyzer.LemmaRoom];
        return MorphAnalyzer.Default.Contains(word) && readings[..MorphAnalyzer.Default.Analyze(word, readings)].Any(r =>
            r.PartOfSpeech == PartOfSpeech.Noun && lemma.AsSpan(0, MorphAnalyzer.Default.WriteLemma(word, r, lemma)).SequenceEqual(word));
    }
}
