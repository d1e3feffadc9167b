using System.Diagnostics;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Samples;

namespace HelpCenter.Tests.Theming;

/// <summary>A theme that would hurt the site is not activated, and the message leads to the line.</summary>
public sealed class HostileThemeTests
{
    private const string Loop = "{{#each site.footer}}{{#each ../site.footer}}{{#each ../../site.footer}}{{#each ../../../site.footer}}{{#each ../../../../site.footer}}{{#each ../../../../../site.footer}}\n";
    private const string LoopEnd = "{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}";

    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return Case("endless silent loop", "templates/error.hbs", ThemeFiles.Page(Nested("", 18)), "shop/templates/error.hbs:2", "шагов");
        yield return Case("missing partial", "templates/error.hbs", ThemeFiles.Page("\n\n{{> nobody}}"), "shop/templates/error.hbs:4", "«nobody»");
        yield return Case("unclosed block", "templates/error.hbs", ThemeFiles.Page("\n{{#if status}}"), "shop/templates/error.hbs:3", "не закрыт");
        yield return Case("closed by another", "templates/error.hbs", ThemeFiles.Page("{{#if status}}\n{{/each}}"), "shop/templates/error.hbs:3", "«each»");
        yield return Case("unreadable expression", "templates/error.hbs", ThemeFiles.Page("\n{{[status}}"), "shop/templates/error.hbs:2", "не разбирается");
        yield return Case("unknown helper", "templates/error.hbs", ThemeFiles.Page("\n{{shout status}}"), "shop/templates/error.hbs:3", "«shout»");
        yield return Case("unknown helper in brackets", "templates/error.hbs", ThemeFiles.Page("{{t (shout status)}}"), "shop/templates/error.hbs:2", "«shout»");
        yield return Case("unknown value", "templates/error.hbs", ThemeFiles.Page("\n{{secret}}"), "shop/templates/error.hbs:3", "«secret»");
        yield return Case("unknown text", "templates/error.hbs", ThemeFiles.Page("\n{{t \"no.such\"}}"), "shop/templates/error.hbs:3", "«no.such»");
        yield return Case("unknown asset", "templates/error.hbs", ThemeFiles.Page("\n{{asset \"gone.png\"}}"), "shop/templates/error.hbs:3", "«gone.png»");
        yield return Case("method call", "templates/error.hbs", ThemeFiles.Page("{{site.getType}}"), "shop/templates/error.hbs:2", "«getType»");
        yield return Case("loop over a record", "templates/error.hbs", ThemeFiles.Page("{{#each site}}{{/each}}"), "shop/templates/error.hbs:2", "списки");
        yield return Case("five megabytes", "templates/error.hbs", ThemeFiles.Page(Nested(new string('x', 20_000), 5)), "shop/templates/error.hbs:2", "2 МБ");
        yield return Case("partial that includes itself", "templates/partials/brand.hbs", "a\n{{> brand}}", "shop/templates/partials/brand.hbs:2", "сам себя");
        yield return Case("huge file", "templates/error.hbs", new string('x', Theme256K + 1), "shop/templates/error.hbs", "256 КБ");
        yield return Case("pale accent", "theme.yml", "name: x\naccent: \"#7FC8B8\"", "shop/theme.yml:2", "4,5");
        yield return Case("no colour", "theme.yml", "accent: красный", "shop/theme.yml:1", "не цвет");
        yield return Case("unknown key", "theme.yml", "name: x\nacent: \"#0B5D4E\"", "shop/theme.yml:2", "«acent»");
        yield return Case("theme that is not there", "theme.yml", "extends: nowhere", "shop/theme.yml", "«nowhere»");
        yield return Case("page without main", "templates/error.hbs", "<title>x</title><h1>x</h1>", "shop/templates/error.hbs", "main");
        yield return Case("style that names a missing file", "assets/theme.css", "a{}\nb{background:url(\"gone.png\")}", "shop/assets/theme.css:2", "«gone.png»");
        yield return Case("path out of the folder", "theme.yml", "extends: ../../etc", "shop/theme.yml", "../../etc");
    }

    private const int Theme256K = 256 * 1024;

    [TestCaseSource(nameof(Hostile))]
    public void Is_not_activated_and_the_message_leads_to_the_line(string file, string text, string place, string word)
    {
        using var files = new ThemeFiles().With(file, text);
        using var host = files.Host();

        Assert.That(host.Current.Name, Is.EqualTo(ThemeOptions.DefaultTheme));
        Assert.That(host.Problems, Has.Some.Matches<ThemeProblem>(problem => LeadsTo(problem!, place, word)),
            string.Join('\n', host.Problems));
        Assert.That(host.Current.RenderText(SampleViews.NotFound), Does.Contain("Попробуем найти."));
    }

    [Test]
    public void Themes_that_extend_each_other_are_refused()
    {
        using var files = new ThemeFiles().With("theme.yml", "extends: other").With("theme.yml", "extends: shop", "other");
        using var host = files.Host();

        Assert.That(host.Problems.Single().Message, Does.Contain("по кругу: shop → other → shop"));
    }

    [Test]
    public void Fragments_that_double_themselves_end_soon()
    {
        using var files = new ThemeFiles().With("templates/error.hbs", ThemeFiles.Page("{{> p0}}"));
        for (var i = 0; i < 30; i++) files.With($"templates/partials/p{i}.hbs", $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}");
        files.With("templates/partials/p30.hbs", "");
        var clock = Stopwatch.StartNew();
        using var host = files.Host();

        Assert.That(host.Current.Name, Is.EqualTo(ThemeOptions.DefaultTheme));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void A_page_that_fails_only_with_real_data_is_drawn_by_the_default_theme()
    {
        // Samples have two columns in the footer, so the loops stay small; this site has fifty.
        using var files = new ThemeFiles().With("templates/error.hbs", ThemeFiles.Page(Loop + LoopEnd));
        using var host = files.Host();
        Assert.That(host.Current.Name, Is.EqualTo(ThemeFiles.Name), string.Join('\n', host.Problems));

        var footer = SampleViews.Site.Footer.Concat(Enumerable.Repeat(SampleViews.Site.Footer[0], 50));
        var html = host.Current.RenderText(SampleViews.NotFound with { Site = SampleViews.Site with { Footer = [.. footer] } });

        Assert.That(html, Does.Contain("Попробуем найти."));
        Assert.That(host.Problems.Single().ToString(), Does.StartWith("shop/templates/error.hbs:2"));
    }

    private static bool LeadsTo(ThemeProblem problem, string place, string word) =>
        problem.ToString().StartsWith(place, StringComparison.Ordinal) && problem.Message.Contains(word, StringComparison.Ordinal);

    private static TestCaseData Case(string name, string file, string text, string place, string word) => new TestCaseData(file, text, place, word).SetArgDisplayNames(name);

    /// <summary>Loops inside loops over the three popular queries of the sample.</summary>
    private static string Nested(string inside, int depth) =>
        string.Concat(Enumerable.Repeat("{{#each @root.popular}}", depth)) + inside + string.Concat(Enumerable.Repeat("{{/each}}", depth));
}
