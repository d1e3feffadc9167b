using HelpCenter.Content.Publishing;

namespace HelpCenter.Tests.Content.Publishing;

/// <summary>Lines are single letters; a text is a word.</summary>
public class TextMergeTests
{
    private static string Text(string word) => string.Join('\n', word.ToCharArray());

    [TestCase("abcdef", "aXcdef", "abcdeY", "aXcdeY", Description = "в разных местах")]
    [TestCase("abcdef", "Zabcdef", "abcdefW", "ZabcdefW", Description = "начало и конец")]
    [TestCase("abcdef", "adef", "abcdefgh", "adefgh", Description = "удалено и добавлено")]
    [TestCase("abcdef", "abcdef", "abXdef", "abXdef", Description = "менял только другой")]
    [TestCase("abcdef", "abXdef", "abcdef", "abXdef", Description = "менял только я")]
    [TestCase("abcdef", "abXdef", "abXdef", "abXdef", Description = "оба одинаково")]
    [TestCase("abcdefgh", "abXdefgh", "abXdefYh", "abXdefYh", Description = "одинаково и ещё в одном месте")]
    public void Changes_in_different_places_are_joined(string before, string mine, string theirs, string merged)
    {
        Assert.That(TextMerge.Merge(Text(before), Text(mine), Text(theirs)), Is.EqualTo(Text(merged)));
        Assert.That(TextMerge.Merge(Text(before), Text(theirs), Text(mine)), Is.EqualTo(Text(merged)));
    }

    [TestCase("abcdef", "abXdef", "abYdef", Description = "одна строка")]
    [TestCase("abcdef", "abXdef", "abcYef", Description = "соседние строки")]
    [TestCase("abcdef", "abXcdef", "abYcdef", Description = "вставлено в одно место")]
    [TestCase("abcdef", "af", "abcXef", Description = "удалено то, что другой менял")]
    public void Changes_of_one_place_are_for_people(string before, string mine, string theirs)
    {
        Assert.That(TextMerge.Merge(Text(before), Text(mine), Text(theirs)), Is.Null);
        Assert.That(TextMerge.Merge(Text(before), Text(theirs), Text(mine)), Is.Null);
    }

    [Test]
    public void A_diff_makes_the_new_text_of_the_old_one_whatever_they_are()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var (was, now) = (Word(random), Word(random));
            var made = new List<string>();
            var at = 0;
            foreach (var change in LineDiff.Between(was, now))
            {
                Assert.That(change.Start, Is.GreaterThanOrEqualTo(at));
                made.AddRange([.. was[at..change.Start], .. now[change.NewStart..change.NewEnd]]);
                at = change.End;
            }
            made.AddRange(was[at..]);
            Assert.That(made, Is.EqualTo(now), $"{string.Concat(was)} → {string.Concat(now)}");
        }
    }

    private static string[] Word(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => ((char)('a' + random.Next(4))).ToString())];
}
