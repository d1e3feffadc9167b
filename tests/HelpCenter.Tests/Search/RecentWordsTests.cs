using HelpCenter.Morphology;
using HelpCenter.Search;
using HelpCenter.Search.Text;

namespace HelpCenter.Tests.Search;

public sealed class RecentWordsTests
{
    [Test]
    public void A_word_has_the_number_that_the_vocabulary_gave_it()
    {
        var random = new Random(1);
        TextAnalyzer[] analyzers = [new(MorphAnalyzer.Default), new(MorphAnalyzer.Default)];
        for (var n = 0; n < 60_000; n++)
        {
            // Few letters: many words come back, many are beginnings of one another.
            var word = string.Create(random.Next(1, 16), random, static (letters, r) => { foreach (ref var c in letters) c = (char)('а' + r.Next(2)); });
            var analyzer = analyzers[n / 500 % 2];
            var number = RecentWords.Of(analyzer.Vocabulary).NumberOf(word, analyzer);
            Assert.That(analyzer.Vocabulary.Words[number], Is.EqualTo(word));
        }
    }
}
