using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>Nothing for agents appears on any public surface of search, whatever is asked.</summary>
public class LeakTests
{
    // Words that stand in agents' texts alone.
    private static readonly string[] Secrets = ["эскалация", "маржинальность", "Вольдемар", "секретнокод", "xz-7781", "регламентник"];

    private static readonly SearchDocument Mixed = Corpus.Document("vozvrat", "Возврат денег", "Деньги вернутся за 10 дней.", "vozvrat") with
    {
        Keywords = ["вернуть"],
        Sections =
        [
            new SearchSection("srok", "Срок", "Деньги вернутся за 10 дней."),
            new SearchSection("tayna", "Эскалация Вольдемару", "Маржинальность возврата: секретнокод xz-7781, регламентник.", Audience.Agents),
        ],
    };

    private static readonly SearchDocument[] Hidden =
    [
        Corpus.Document("tayna", "Эскалация возврата Вольдемару", "Маржинальность, регламентник, секретнокод xz-7781.", "tayny") with { Audience = Audience.Agents },
        Corpus.Document("skript", "Вольдемар: эскалация", "Скажите про регламентник.", "tayny") with { Kind = DocumentKind.Script },
        Corpus.Document("otvet", "Маржинальность", "Секретнокод xz-7781.", "tayny") with { Kind = DocumentKind.StandardAnswer },
        Corpus.Document("obrashenie", "Эскалация", "Вольдемар и регламентник.", "tayny") with { Kind = DocumentKind.Ticket },
    ];

    private static readonly SearchDocument Public = Corpus.Document("dostavka", "Доставка", "Курьер привезёт заказ.", "dostavka");

    private static IEnumerable<SearchIndex> Indexes()
    {
        yield return Corpus.Index(SearchSettings.Default, [Mixed, Public, .. Hidden]);
        yield return Corpus.Index(SearchSettings.Default, [Mixed, Public]).With([.. Hidden.Select(Corpus.Analyzer.Analyze)], []);
        yield return Corpus.Index(SearchSettings.Default, [Public]).With([Corpus.Analyzer.Analyze(Mixed), .. Hidden.Select(Corpus.Analyzer.Analyze)], []);
        yield return Corpus.Index(SearchSettings.Default, [Public, .. Hidden.Select(document => document with { Audience = Audience.Public, Kind = DocumentKind.Article })])
            .With([Corpus.Analyzer.Analyze(Mixed), .. Hidden.Select(Corpus.Analyzer.Analyze)], []);
        var taught = LearnedWords.None.Learn(Hidden.Select(document => new LearnedMessage(document.Id, "вернуть деньги заказ курьер")));
        yield return Corpus.Index(SearchSettings.Default, [Mixed, Public, .. Hidden]).Taught(taught);
    }

    [TestCaseSource(nameof(Indexes))]
    public void No_query_brings_agents_material_to_the_public(SearchIndex index)
    {
        foreach (var query in Queries())
        {
            var results = index.Search(new SearchRequest(query) { Explain = true, Take = 100 });
            Assert.That(results.Hits.Select(hit => hit.Document.Id), Is.SubsetOf(new[] { Mixed.Id, Public.Id }), query);
            Assert.That(results.Total, Is.LessThanOrEqualTo(2), query);
            Assert.That(results.Categories.Select(category => category.Category), Has.No.Member("tayny"), query);
            Assert.That(results.Kinds.Select(kind => kind.Kind), Is.SubsetOf(new[] { DocumentKind.Article }), query);
            AssertSilent(Texts(results), query);
            AssertSilent(index.Complete(query, Audience.Public).Select(completion => completion.Title + completion.CategoryTitle + completion.Link), query);
        }
        AssertSilent(index.Similar(Mixed.Id, Audience.Public, 10).Select(hit => hit.Document.Title), "похожие");
        Assert.That(index.Similar(Hidden[0].Id, Audience.Public, 10), Is.Empty);
    }

    [TestCaseSource(nameof(Indexes))]
    public void Agents_find_it_all(SearchIndex index) =>
        Assert.That(index.Search(new SearchRequest("регламентник секретнокод") { Audience = Audience.Agents }).Total, Is.GreaterThanOrEqualTo(5));

    // Each secret, misspelt, in the other layout, by its beginning, beside public words, excluded and quoted.
    private static IEnumerable<string> Queries()
    {
        foreach (var secret in Secrets)
        {
            yield return secret;
            yield return secret[..^1];
            yield return secret[..3];
            yield return secret.Remove(2, 1);
            yield return $"возврат {secret}";
            yield return $"\"{secret}\"";
            yield return $"заказ -{secret}";
        }
        yield return "htukfvtynybr";
        yield return "eskalaciya voldemar";
        yield return "деньги";
        yield return "как вернуть деньги за заказ";
    }

    private static IEnumerable<string> Texts(SearchResults results)
    {
        if (results.Correction is { } correction && correction.Shown != correction.Typed) yield return correction.Shown;
        foreach (var hit in results.Hits)
        {
            yield return hit.Title.Text;
            foreach (var section in hit.Sections) yield return section.Heading + section.Anchor + section.Snippet.Text;
            foreach (var section in hit.Document.Sections) yield return section.Heading + section.Anchor + section.Text;
        }
    }

    private static void AssertSilent(IEnumerable<string> texts, string query)
    {
        foreach (var text in texts)
        {
            var told = Secrets.FirstOrDefault(secret => text.Contains(secret[..^1], StringComparison.OrdinalIgnoreCase) && !query.Contains(secret[..^1], StringComparison.OrdinalIgnoreCase));
            Assert.That(told, Is.Null, $"«{query}» shows «{text}»");
        }
    }
}
