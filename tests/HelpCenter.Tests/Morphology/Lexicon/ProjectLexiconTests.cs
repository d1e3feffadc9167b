using HelpCenter.Morphology;
using HelpCenter.Morphology.Lexicon;

namespace HelpCenter.Tests.Morphology.Lexicon;

public class ProjectLexiconTests
{
    [Test]
    public void The_built_in_lexicon_is_large_and_without_fault()
    {
        var lexicon = ProjectLexicon.BuiltIn;

        Assert.That(lexicon.Lines, Has.Count.GreaterThanOrEqualTo(300));
        Assert.That(MorphAnalyzer.Default.LexiconProblems, Is.Empty, string.Join('\n', MorphAnalyzer.Default.LexiconProblems));
    }

    [Test]
    public void A_project_adds_words_of_its_own()
    {
        var analyzer = MorphAnalyzer.Load(ProjectLexicon.Parse("content/lexicon.txt", "# наши слова\nшмяк как рюкзак\nшмк. = рюкзак\n"));

        Assert.Multiple(() =>
        {
            Assert.That(analyzer.Lemma("Шмяками"), Is.EqualTo("шмяк"));
            Assert.That(analyzer.Lemma("шмк."), Is.EqualTo("рюкзак"));
            Assert.That(analyzer.Contains("шмяков"), Is.True);
            Assert.That(MorphAnalyzer.Default.Contains("шмяков"), Is.False);
            Assert.That(analyzer.Lemma("промокодов"), Is.EqualTo("промокод"), "the built-in words stay");
        });
    }

    [TestCase("шмяк рюкзак", "ожидается")]
    [TestCase("шмяк как", "ожидается")]
    [TestCase("шмяк как бырдымцык", "образца «бырдымцык» нет")]
    [TestCase("шмяк как книга", "не оканчивается как")]
    public void A_bad_line_is_named_and_the_rest_works(string line, string reason)
    {
        var analyzer = MorphAnalyzer.Load(ProjectLexicon.Parse("content/lexicon.txt", $"брумк как рюкзак\n{line}\nтрумк как рюкзак\n"));

        Assert.Multiple(() =>
        {
            Assert.That(analyzer.LexiconProblems.Single().ToString(), Does.StartWith("content/lexicon.txt:2").And.Contains(reason));
            Assert.That(analyzer.Lemma("брумками"), Is.EqualTo("брумк"));
            Assert.That(analyzer.Lemma("трумками"), Is.EqualTo("трумк"));
        });
    }

    [Test]
    public void A_file_that_is_no_text_is_refused_with_name_and_place()
    {
        var path = Path.Combine(Path.GetTempPath(), $"lexicon-{Guid.NewGuid():N}.txt");
        File.WriteAllBytes(path, [.. "шмяк"u8, 0xFF, 0xFE]);
        try
        {
            Assert.That(() => ProjectLexicon.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(path).And.Message.Contains("байт 8"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
