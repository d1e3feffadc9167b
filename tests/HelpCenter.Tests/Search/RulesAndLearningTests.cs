using HelpCenter.Search;
using HelpCenter.Search.Evaluation;

namespace HelpCenter.Tests.Search;

public class RulesAndLearningTests
{
    private static readonly SearchDocument[] Documents =
    [
        Corpus.Document("bonusy/promokod", "Как применить промокод", "Введите промокод в корзине."),
        Corpus.Document("magaziny/karta", "Карта магазинов", "Промокод можно получить на карте магазинов."),
        Corpus.Document("vozvrat", "Возврат средств", "Средства вернутся через банк."),
    ];

    private static readonly SearchRules Rules = new([new SearchPin("скидочный код", ["/vozvrat"])], [new SearchBan("промокод", ["magaziny/karta"])]);

    private static readonly SearchIndex Index = Corpus.Index(new SearchSettings { Rules = Rules, PopularQueries = ["средства"] }, Documents);

    [TestCase("скидочный код")]
    [TestCase("коды скидочные")]
    public void A_pinned_page_comes_first_and_says_so(string query)
    {
        var hit = Index.Search(new SearchRequest(query) { Explain = true }).Hits[0];
        Assert.That(hit.Document.Url, Is.EqualTo("/vozvrat"));
        Assert.That(hit.Explanation!.Parts[0].Name, Does.StartWith("Закреплено"));
    }

    [Test]
    public void A_banned_page_is_neither_shown_nor_counted()
    {
        var results = Index.Search(new SearchRequest("промокоды"));
        Assert.That(results.Hits.Select(hit => hit.Document.Url), Has.No.Member("/magaziny/karta"));
        Assert.That(results.Total, Is.EqualTo(results.Hits.Count));
    }

    [Test]
    public void The_parts_of_an_explanation_add_up()
    {
        foreach (var hit in Index.Search(new SearchRequest("как получить промокод на карте") { Explain = true }).Hits)
        {
            Assert.That(hit.Explanation!.Value, Is.EqualTo(hit.Score));
            Assert.That(hit.Explanation.Parts.Sum(part => part.Value), Is.EqualTo(hit.Score).Within(0.001));
        }
    }

    [Test]
    public void Every_part_of_an_explanation_is_said_in_words()
    {
        var names = new HashSet<string>();
        foreach (var hasSynonyms in (bool[])[true, false])
        {
            var index = Corpus.Index(new SearchSettings { Rules = Rules, BuiltInSynonyms = hasSynonyms }, [.. Documents, Corpus.Document("b", "Вернуть книгу", "Приходите за ней.")]);
            foreach (var query in (string[])["скидочный код", "как же возвращать книгу", "вернуть книгу", "средства вернуть"])
            {
                var results = index.Search(new SearchRequest(query) { Explain = true });
                foreach (var part in results.Words.Concat(results.Hits.Select(hit => hit.Explanation!))) Collect(part);
            }
        }
        Assert.That(names, Has.Count.GreaterThan(10).And.All.Match("[а-я]").And.None.Contains("{"));
        foreach (var said in (string[])["синоним", "другой вид глагола", "того же действия", "служебное слово", "стоят рядом", "Заголовок отвечает"]) Assert.That(names, Has.Some.Contains(said));

        void Collect(Explanation part)
        {
            names.Add(part.Name);
            foreach (var inner in part.Parts) Collect(inner);
        }
    }

    [Test]
    public void A_page_learns_the_words_of_those_it_helped()
    {
        const string query = "шекели не возвращаются";
        var learned = LearnedWords.None.Learn(new LearnedMessage("articles/vozvrat.md", "верните мои шекели", "анна"));
        Assert.That(Index.Taught(learned).Search(new SearchRequest(query)).Hits[0].Document.Url, Is.EqualTo("/vozvrat"));
        Assert.That(Index.Taught(learned.ForgetPerson("анна")).Search(new SearchRequest(query)).Hits.FirstOrDefault()?.Score ?? 0,
            Is.LessThan(Index.Taught(learned).Search(new SearchRequest(query)).Hits[0].Score));
    }

    [Test]
    public void Nobody_teaches_alone()
    {
        var learned = LearnedWords.None.Learn(Enumerable.Range(0, 10).Select(i => new LearnedMessage("a", $"слово {i}", "анна")));
        Assert.That(learned.Messages, Has.Count.EqualTo(LearnedWords.MostPerPerson));
    }

    [Test]
    public void A_malformed_judged_set_is_refused_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllLines(Path.Combine(folder, "corpus.jsonl"), ["{\"_id\":\"1\",\"text\":\"раз\"}", "не json"]);
        File.WriteAllText(Path.Combine(folder, "queries.jsonl"), "");
        File.WriteAllText(Path.Combine(folder, "qrels.tsv"), "");
        Assert.That(() => JudgedSet.Read(folder), Throws.TypeOf<DatasetException>().With.Message.Contains("corpus.jsonl:2"));
        Directory.Delete(folder, recursive: true);
    }
}
