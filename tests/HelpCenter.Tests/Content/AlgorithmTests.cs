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

    [Test]
    public void A_sub_algorithm_is_entered_by_its_file_and_a_missing_one_is_an_error()
    {
        using var folder = new SampleFolder();
        folder.Write("algorithms/a.md", "---\ntitle: А\n---\n## Что? {#a}\n- [Код](kod.md)\n- [Нет](net.md)\n").Write("algorithms/kod.md", Sound);
        var site = folder.Compile();
        Assert.That(site.Algorithms.Single(a => a.Title == "А").Steps[0].Choices[0].Algorithm, Is.EqualTo("algorithms/kod.md"));
        Assert.That(site.Problems.Single().Code, Is.EqualTo("choice-to-nothing"));
    }
}
