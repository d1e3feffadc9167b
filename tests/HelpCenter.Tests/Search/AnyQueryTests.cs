using FsCheck;
using FsCheck.Fluent;
using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>Any string is a query and any string is a text.</summary>
public class AnyQueryTests
{
    private static readonly SearchIndex Index = Corpus.Index(new SearchSettings { Rules = new SearchRules([new SearchPin("возврат", ["vozvrat"])], []) },
    [
        Corpus.Document("vozvrat", "Возврат денег", "Деньги вернутся на карту за 10 дней. Код E-404, почта help@polka.ru."),
        Corpus.Document("dostavka", "Сроки доставки", "Курьер привозит заказ за два дня."),
    ]);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Never_throws_and_marks_what_is_there(string? text)
    {
        foreach (var query in new[] { text ?? "", $"\"{text}", $"деньги {text} -{text}", $"заказ{text}курьер" })
        {
            foreach (var hit in Index.Search(new SearchRequest(query) { Explain = true }).Hits) AssertMarks(hit.Sections[0].Snippet);
            foreach (var completion in Index.Complete(query, Audience.Public)) AssertMarks(completion.Marked);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Any_text_can_be_indexed_and_found_by_itself(NonNull<string> text)
    {
        var document = Corpus.Document("a", text.Get, text.Get);
        var index = Corpus.Index(SearchSettings.Default, [document]);
        foreach (var hit in index.Search(new SearchRequest(text.Get)).Hits) AssertMarks(hit.Title);
        var query = text.Get;
        if (query.Any(c => c is >= 'а' and <= 'я') && query.All(char.IsLetter)) Assert.That(index.Search(new SearchRequest(query)).Total, Is.EqualTo(1));
    }

    [Test]
    public void A_pasted_book_answers_from_its_best_terms()
    {
        var random = new Random(1);
        var paste = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i % 50 == 0 ? "курьер" : new string((char)('а' + random.Next(32)), 1) + random.Next(9999)));
        var results = Index.Search(new SearchRequest(paste) { Explain = true });
        Assert.That(results.Hits[0].Document.Url, Is.EqualTo("/dostavka"));
        Assert.That(results.Words, Has.Count.LessThanOrEqualTo(100), "the work is bounded");
    }

    [TestCase("«\"")]
    [TestCase("----")]
    [TestCase("\"\"\"")]
    [TestCase("\ud83d\ude00\ud83d")]
    [TestCase("\0\u0001\ufffe")]
    [TestCase("не")]
    public void Odd_strings_are_queries_too(string query) => Assert.DoesNotThrow(() => Index.Search(new SearchRequest(query)));

    private static void AssertMarks(Snippet snippet)
    {
        var end = 0;
        foreach (var mark in snippet.Marks)
        {
            Assert.That(mark.Start, Is.GreaterThanOrEqualTo(end));
            end = mark.Start + mark.Length;
            Assert.That(end, Is.LessThanOrEqualTo(snippet.Text.Length));
        }
    }
}
