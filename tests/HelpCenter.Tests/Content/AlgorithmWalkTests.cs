using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

public class AlgorithmWalkTests
{
    private const string Outer = """
        ---
        title: Деньги списались
        ---
        ## Чем платили? {#start}
        - [Картой](#bank)
        - [Наличными](#bank)
        - [Не получается войти](vhod.md)
        - [Звонили сами](sluzhebnyj.md)

        ## Что говорит банк? {#bank}
        - [Вернул](#vernul)
        - [Молчит](#start)

        ## Деньги вернулись {#vernul}
        Итог: решено
        """;

    private static ContentSnapshot Site(string outer = Outer)
    {
        using var folder = new SampleFolder();
        return folder.Write("algorithms/dengi.md", outer)
            .Write("algorithms/vhod.md", "---\ntitle: Вход\n---\n## Помните пароль? {#start}\n- [Да](#da)\n- [Нет](#da)\n\n## Войдите {#da}\nИтог: решено\n")
            .Write("algorithms/sluzhebnyj.md", "---\ntitle: Служебный\naudience: agents\n---\n## Звонок? {#start}\n- [Да](#da)\n\n## Всё {#da}\nИтог: решено\n").Compile();
    }

    private static AlgorithmWalk Walk(ContentSnapshot site, string path, Audience audience = Audience.Public) =>
        AlgorithmWalk.Follow(site, site.Algorithms.Single(a => a.Url == "/algorithms/dengi"), path, audience);

    private static string Said(AlgorithmWalk walk) => string.Join(" → ", walk.Stops.Select(s => s.Taken?.Text ?? s.Step.Title));

    [TestCase("start.bank", "Картой → Что говорит банк?")]
    [TestCase("start.bank~2", "Наличными → Что говорит банк?")]
    [TestCase("start.bank~2.start.bank.vernul", "Наличными → Молчит → Картой → Вернул → Деньги вернулись")]
    [TestCase("start.~vhod", "Не получается войти → Помните пароль?")]
    [TestCase("start.~vhod.da~2.~.bank", "Не получается войти → Нет → Войдите → Картой → Что говорит банк?")]
    public void A_path_says_what_was_answered(string path, string said)
    {
        var walk = Walk(Site(), path);
        Assert.That(Said(walk), Is.EqualTo(said));
        Assert.That(walk.Path, Is.EqualTo(path));
        Assert.That(walk.IsRepaired, Is.False);
    }

    [TestCase("start.net-takogo.bank", "start")]
    [TestCase("start.bank.~", "start.bank")]
    [TestCase("start.bank~9", "start")]
    [TestCase("inoe.bank", "start")]
    [TestCase("start.~sluzhebnyj", "start")]
    public void A_broken_path_holds_as_far_as_it_does(string path, string held)
    {
        var walk = Walk(Site(), path);
        Assert.That(walk.Path, Is.EqualTo(held));
        Assert.That(walk.IsRepaired, Is.True);
    }

    [Test]
    public void What_is_for_agents_is_entered_by_agents_only()
    {
        var site = Site();
        Assert.That(Walk(site, "start.~sluzhebnyj", Audience.Agents).Last.Step.Title, Is.EqualTo("Звонок?"));
        var start = Walk(site, "start");
        Assert.That(start.PathAfter(start.Last.Step.Choices[3]), Is.Null);
    }

    [Test]
    public void A_walk_in_circles_ends_some_time()
    {
        var path = "start" + string.Concat(Enumerable.Repeat(".bank.start", 60));
        Assert.That(Walk(Site(), path).Stops, Has.Count.LessThan(100));
    }
}
