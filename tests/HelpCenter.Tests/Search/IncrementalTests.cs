using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

public class IncrementalTests
{
    private static readonly string[] Words = "деньги заказ возврат курьер доставка карта оплата пункт выдача книга читалка бонус скидка письмо пароль код вход адрес срок чек".Split(' ');

    [Test]
    public void A_changed_index_finds_what_a_new_one_finds()
    {
        var random = new Random(7);
        var documents = Enumerable.Range(0, 60).ToDictionary(i => i, i => Random(random, i));
        var index = Corpus.Index(SearchSettings.Default, documents.Values);
        for (var round = 0; round < 40; round++)
        {
            var i = random.Next(70);
            if (random.Next(4) == 0)
            {
                if (documents.Remove(i, out var gone)) index = index.With([], [gone.Id]);
            }
            else
            {
                documents[i] = Random(random, i);
                index = index.With([Corpus.Analyzer.Analyze(documents[i])], []);
            }
            // Some words are asked for after every change, some after many.
            if (round % 5 == 0) AssertFindsTheSame(index, documents.Values, Words[..(1 + round % Words.Length)]);
        }
        AssertFindsTheSame(index, documents.Values, Words);
    }

    private static void AssertFindsTheSame(SearchIndex index, IEnumerable<SearchDocument> documents, IEnumerable<string> words)
    {
        var fresh = Corpus.Index(SearchSettings.Default, documents);
        Assert.That(index.Count, Is.EqualTo(fresh.Count));
        foreach (var word in words)
        {
            var (ours, theirs) = (Found(index, word), Found(fresh, word));
            Assert.That(ours, Is.EquivalentTo(theirs), word);
            Assert.That(index.Complete(word[..3], Audience.Public, 100).Select(c => c.Link), Is.EquivalentTo(fresh.Complete(word[..3], Audience.Public, 100).Select(c => c.Link)), word);
        }
    }

    private static IEnumerable<string> Found(SearchIndex index, string word) => index.Search(new SearchRequest($"\"{word}\"") { Take = 100 }).Hits.Select(hit => hit.Document.Id);

    private static SearchDocument Random(Random random, int i) => Corpus.Document($"a{i}", Some(random, 3), Some(random, random.Next(5, 600)));

    private static string Some(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
}
