using HelpCenter.Search;
using HelpCenter.Search.Queries;

namespace HelpCenter.Tests.Search;

public class RepairTests
{
    private static readonly string[] Vocabulary =
        [.. BuiltInSynonyms.Groups.SelectMany(group => group.Words).Where(word => word.Length >= 4 && word.All(c => c is >= 'а' and <= 'я')).Distinct()];

    private static readonly SearchIndex Index = Corpus.Index(SearchSettings.Default, [Corpus.Document("a", "", string.Join(". ", Vocabulary)), Corpus.Document("b", "iPhone", "iPhone 15 Pro, ReaderX")]);

    [TestCase("ghjdthbnm pfrfp", "проверить заказ")]
    [TestCase("возрват денег", "возврат денег")]
    [TestCase("оформить здказ", "оформить заказ")]
    [TestCase("шзрщту", "iphone")]
    [TestCase("каквернуть деньги", "как вернуть деньги")]
    [TestCase("dostavka", "доставка")]
    public void Says_what_was_meant(string typed, string meant) => Assert.That(Index.Repair(typed), Is.EqualTo(meant));

    [TestCase("iPhone 15")]
    [TestCase("ReaderX")]
    [TestCase("стали деньгами")]
    [TestCase("E-404 help@polka.ru")]
    [TestCase("чек, и что?")]
    public void Leaves_alone_what_is_known(string typed) => Assert.That(Index.Repair(typed), Is.EqualTo(typed));

    [Test]
    public void The_other_layout_is_nearly_always_understood() =>
        Assert.That(Share(word => Index.Repair(KeyboardLayout.ToLatin(word)) == word), Is.GreaterThanOrEqualTo(0.98));

    [Test]
    public void Latin_letters_are_mostly_understood() =>
        Assert.That(Share(word => Same(Index.Repair(InLatin(word)), word)), Is.GreaterThanOrEqualTo(0.90));

    [Test]
    public void One_mistake_in_a_word_is_mostly_mended()
    {
        var random = new Random(3);
        Assert.That(Share(word => Same(Index.Repair(Misspelt(word, random)), word), Vocabulary.Where(word => word.Length >= 5)), Is.GreaterThanOrEqualTo(0.90));
    }

    [Test]
    public void Nothing_right_is_altered() => Assert.That(Share(word => Index.Repair(word) != word), Is.LessThanOrEqualTo(0.005));

    [Test]
    public void A_repair_is_said_and_can_be_undone()
    {
        Assert.That(Index.Search(new SearchRequest("возрват")).Correction, Is.EqualTo(new QueryCorrection("возрват", "возврат")));
        Assert.That(Index.Search(new SearchRequest("возрват") { Exact = true }).Correction, Is.Null);
    }

    private static double Share(Func<string, bool> holds, IEnumerable<string>? words = null)
    {
        var all = (words ?? Vocabulary).ToList();
        return all.Count(holds) / (double)all.Count;
    }

    private static bool Same(string ours, string word) => ours == word || Corpus.Analyzer.LemmaOf(ours) == Corpus.Analyzer.LemmaOf(word);

    private static string InLatin(string word)
    {
        const string cyrillic = "абвгдезийклмнопрстуфхъыьэ";
        string[] latin = ["a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "", "y", "", "e"];
        return string.Concat(word.Select(c => c switch
        {
            'ж' => "zh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            _ => latin[cyrillic.IndexOf(c)],
        }));
    }

    private static string Misspelt(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        var letter = (char)('а' + random.Next(32));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
