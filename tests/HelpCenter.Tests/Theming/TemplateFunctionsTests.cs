using FsCheck;
using FsCheck.Fluent;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Samples;
using HelpCenter.Web.Theming.Views;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace HelpCenter.Tests.Theming;

public sealed class TemplateFunctionsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 18, 30, 0, TimeSpan.FromHours(3));

    [TestCase("0", "0 статей")]
    [TestCase("1", "1 статья")]
    [TestCase("2", "2 статьи")]
    [TestCase("5", "5 статей")]
    [TestCase("11", "11 статей")]
    [TestCase("21", "21 статья")]
    [TestCase("101", "101 статья")]
    [TestCase("111", "111 статей")]
    [TestCase("1.5", "1,5 статьи")]
    public void Counts_in_Russian(string number, string expected)
    {
        var count = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(SiteTexts.Russian.Get("all.count", ("count", count)).Replace('\u00A0', ' '), Is.EqualTo(expected));
    }

    [TestCase("{{t \"all.count\" count=5}}", "5 статей")]
    [TestCase("{{plural 21 \"статья\" \"статьи\" \"статей\"}}", "статья")]
    [TestCase("{{plural 12 \"статья\" \"статьи\" \"статей\"}}", "статей")]
    [TestCase("{{number 12500}}", "12 500")]
    [TestCase("{{number 1200}}", "1200")]
    [TestCase("{{date question}}", "")]
    [TestCase("{{excerpt \"Деньги придут не позже чем через 10 дней\" characters=15}}", "Деньги придут…")]
    [TestCase("{{url \"javascript:alert(1)\"}}", "#")]
    [TestCase("{{url \"/oplata?q=a:b\"}}", "/oplata?q&#x3D;a:b")]
    [TestCase("{{link \"Дом & сад\" \"data:text/html,x\" class=\"more\"}}", "<a href=\"#\" class=\"more\">Дом &amp; сад</a>")]
    [TestCase("{{#link \"/a\"}}<b>x</b>{{/link}}", "<a href=\"/a\"><b>x</b></a>")]
    [TestCase("{{#is 2 \"2\"}}да{{else}}нет{{/is}}{{#isnt 2 3}}да{{/isnt}}", "дада")]
    [TestCase("{{#if (more 3 2)}}да{{/if}}{{#if (any \"\" 0 question)}}да{{/if}}", "дада")]
    [TestCase("{{json \"</script><!-- &\"}}", "\"\\u003C/script\\u003E\\u003C!-- \\u0026\"")]
    [TestCase("{{question}}", "&lt;вопрос&gt;")]
    public void Are_what_theme_authors_expect(string expression, string expected) =>
        Assert.That(Draw(expression, "<вопрос>").Replace('\u00A0', ' '), Is.EqualTo(expected));

    [TestCase("2026-11-21T14:05", "near", "сегодня в 14:05")]
    [TestCase("2026-11-20T09:30", "near", "вчера в 9:30")]
    [TestCase("2026-11-19T09:30", "near", "19 ноября 2026 г.")]
    [TestCase("2026-03-08T09:30", "short", "8 марта")]
    [TestCase("2025-03-08T09:30", "short", "8 марта 2025 г.")]
    [TestCase("2026-11-21T14:05", "iso", "2026-11-21T14:05:00&#x2B;03:00")]
    public void Dates_are_written_as_people_write_them(string moment, string form, string expected)
    {
        using var files = new ThemeFiles().With("templates/article.hbs", ThemeFiles.Page($"[{{{{date updated {form}=true}}}}]"));
        using var host = ThemeFiles.Host(ThemeFiles.Name, files.Root, new StoppedClock(s_now));
        var updated = DateTimeOffset.Parse(moment + "+03:00", System.Globalization.CultureInfo.InvariantCulture);

        var html = host.Current.RenderText(SampleViews.Article with { Updated = updated });

        Assert.That(html.Replace('\u00A0', ' ').Replace("+", "&#x2B;"), Does.Contain($"[{expected}]"), string.Join('\n', host.Problems));
    }

    [Property(MaxTest = 100)]
    public Property Nothing_typed_comes_out_as_markup(string typed)
    {
        var text = typed ?? "";
        var html = s_escaping.Value.Current.RenderText(SampleViews.Contact with { Question = text });
        var shown = html.Split("⟦")[1].Split("⟧")[0];

        return (!shown.Contains('<') && !shown.Contains('"') && System.Net.WebUtility.HtmlDecode(shown) == text).ToProperty();
    }

    private static readonly Lazy<ThemeHost> s_escaping = new(() =>
        new ThemeFiles().With("templates/contact.hbs", ThemeFiles.Page("<p title=\"⟦{{question}}⟧\">")).Host());

    private static string Draw(string expression, string question)
    {
        using var files = new ThemeFiles().With("templates/contact.hbs", ThemeFiles.Page($"⟦{expression}⟧"));
        using var host = files.Host();
        Assert.That(host.Problems, Is.Empty);
        return host.Current.RenderText(SampleViews.Contact with { Question = question }).Split("⟦")[1].Split("⟧")[0];
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
