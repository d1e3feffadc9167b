using HelpCenter.Content;
using HelpCenter.Content.Algorithms;

namespace HelpCenter.Tests.Content;

public class AlgorithmTests
{
    private const string Sound = """
        ---
        title: Не пришёл код
        ---
        ## Пришло ли хоть одно СМС? {#start}
        - [Да](#spam)
        - [Нет](#operator)

        ## Проверьте «Спам» {#spam}
        Откройте «Сообщения».
        - [Код там](#found)
        - [Кода нет](#operator)

        ## Код найден {#found}
        Итог: решено

        ## Передайте оператору {#operator}
        :::agent
        Уточните модель телефона.
        :::
        :::reply
        Мы отправили код повторно.
        :::
        Итог: передать
        """;

    [Test]
    public void Headings_become_steps_lists_choices_and_the_last_line_an_outcome()
    {
        using var folder = new SampleFolder();
        var site = folder.Write("algorithms/kod.md", Sound).Compile();
        Assert.That(site.Problems, Is.Empty);
        var algorithm = site.Algorithms.Single();
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.Url, Is.EqualTo("/algorithms/kod"));
            Assert.That(algorithm.Steps.Select(s => s.Id), Is.EqualTo(new[] { "start", "spam", "found", "operator" }));
            Assert.That(algorithm.Steps[0].Choices.Select(c => (c.Text, c.Step)), Is.EqualTo(new[] { ("Да", "spam"), ("Нет", "operator") }));
            Assert.That(algorithm.Steps[2].Outcome, Is.EqualTo(Outcome.Solved));
            Assert.That(algorithm.Steps[3].Outcome, Is.EqualTo(Outcome.HandOver));
            Assert.That(algorithm.Steps[3].AgentHints.Single().Markdown, Does.Contain("модель телефона"));
            Assert.That(algorithm.Steps[3].Replies.Single().Markdown, Is.EqualTo("Мы отправили код повторно."));
            Assert.That(algorithm.Length, Is.EqualTo(new StepRange(2, 3)));
        });
    }

    [TestCase("## А {#a}\n- [х](#b)\n\n## Б {#b}\nИтог: решено\n\n## В {#c}\nИтог: решено\n", "unreachable-step", 10)]
    [TestCase("## А {#a}\n- [х](#net)\n- [у](#b)\n\n## Б {#b}\nИтог: решено\n", "choice-to-nothing", 5)]
    [TestCase("## А {#a}\n- [х](#b)\n\n## Б {#b}\n- [у](#a)\n", "no-way-out", 4)]
    [TestCase("## А {#a}\nТекст без выхода.\n", "dead-end", 4)]
    [TestCase("## А {#a}\n- [Да](#b)\n- [да](#b)\n\n## Б {#b}\nИтог: решено\n", "equal-choices", 6)]
    [TestCase("## А {#a}\nИтог: почти\n", "unknown-outcome", 4)]
    [TestCase("Просто текст.\n", "no-steps", 1)]
    public void What_would_leave_somebody_stuck_is_an_error(string body, string code, int line)
    {
        using var folder = new SampleFolder();
        var site = folder.Write("algorithms/x.md", "---\ntitle: Икс\n---\n" + body).Compile();
        Assert.That(site.Algorithms, Is.Empty);
        Assert.That(site.Problems.Where(p => p.Severity == Severity.Error).Select(p => (p.Code, p.Line)), Does.Contain((code, line)));
    }

    private const string Outer = "---\ntitle: А\n---\n## Что? {#a}\n- [Код](kod.md)\n";

    [Test]
    public void A_sub_algorithm_is_entered_by_its_file()
    {
        using var folder = new SampleFolder();
        var site = folder.Write("algorithms/a.md", Outer).Write("algorithms/kod.md", Sound).Compile();
        Assert.That(site.Algorithms.Single(a => a.Title == "А").Steps[0].Choices[0].Algorithm, Is.EqualTo("algorithms/kod.md"));
        Assert.That(site.Problems, Is.Empty);
    }

    [Test]
    public void A_new_algorithm_that_enters_a_missing_one_waits_for_it()
    {
        using var folder = new SampleFolder();
        folder.Write("algorithms/a.md", Outer).Write("algorithms/kot.md", Sound);
        using var live = new LiveContent(new ContentCompiler(folder.Root, folder.CacheFile));
        Assert.That(live.Current.Algorithms.Select(a => a.File), Is.EqualTo(new[] { "algorithms/kot.md" }));
        var problem = live.Current.Problems.Single();
        Assert.That((problem.Severity, problem.Code, problem.Line), Is.EqualTo((Severity.Error, "choice-to-nothing", 5)));
        Assert.That(problem.Fix, Does.Contain("kot.md"));

        folder.Write("algorithms/kod.md", Sound);
        live.Reload([folder.PathOf("algorithms/kod.md")]);
        Assert.That(live.Current.Algorithms.Select(a => a.File), Does.Contain("algorithms/a.md"));
        Assert.That(live.Current.Problems, Is.Empty);
    }

    [Test]
    public void A_slip_in_the_name_of_an_inner_algorithm_leaves_the_last_good_version_before_and_after_a_restart()
    {
        using var folder = new SampleFolder();
        folder.Write("algorithms/a.md", Outer).Write("algorithms/kod.md", Sound);
        using (var live = new LiveContent(new ContentCompiler(folder.Root, folder.CacheFile)))
        {
            folder.Write("algorithms/a.md", Outer.Replace("kod.md", "kodd.md", StringComparison.Ordinal).Replace("Что?", "Что теперь?", StringComparison.Ordinal));
            live.Reload([folder.PathOf("algorithms/a.md")]);
            AssertFormer(live.Current);
        }
        using var again = new ContentCompiler(folder.Root, folder.CacheFile);
        AssertFormer(again.CompileAll());

        static void AssertFormer(ContentSnapshot site)
        {
            Assert.That(site.Algorithms.Single(a => a.Title == "А").Steps[0].Title, Is.EqualTo("Что?"));
            Assert.That(site.Problems.Select(p => (p.File, p.Severity, p.Code)), Is.EqualTo(new[] { ("algorithms/a.md", Severity.Error, "choice-to-nothing") }));
        }
    }

    [Test]
    public void Deleting_an_inner_algorithm_takes_no_other_one_down()
    {
        using var folder = new SampleFolder();
        folder.Write("algorithms/a.md", Outer).Write("algorithms/kod.md", Sound);
        using (var live = new LiveContent(new ContentCompiler(folder.Root, folder.CacheFile)))
        {
            File.Delete(folder.PathOf("algorithms/kod.md"));
            live.Reload([folder.PathOf("algorithms/kod.md")]);
            AssertStands(live.Current);
        }
        using var again = new ContentCompiler(folder.Root, folder.CacheFile);
        AssertStands(again.CompileAll());

        static void AssertStands(ContentSnapshot site)
        {
            Assert.That(site.Algorithms.Select(a => a.Title), Is.EqualTo(new[] { "А" }));
            Assert.That(site.Problems.Single().Code, Is.EqualTo("choice-to-nothing"));
        }
    }
}
