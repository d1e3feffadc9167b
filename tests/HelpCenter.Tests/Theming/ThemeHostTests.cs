using System.Text;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Samples;

namespace HelpCenter.Tests.Theming;

public sealed class ThemeHostTests
{
    [Test]
    public void A_theme_is_the_files_it_changes()
    {
        using var files = new ThemeFiles().With("templates/partials/brand.hbs", "<a href=\"/\">Наш знак</a>");
        using var host = files.Host();

        Assert.That(host.Current.RenderText(SampleViews.Home), Does.Contain("Наш знак").And.Contain("Что случилось"));
    }

    [Test]
    public void A_theme_may_extend_a_theme()
    {
        using var files = new ThemeFiles().With("theme.yml", "extends: base\nsettings: { ornament: none }")
            .With("theme.yml", "name: База\nsettings:\n  ornament: shelf\n  tone: \"тихий\"", "base")
            .With("templates/error.hbs", ThemeFiles.Page("{{setting \"ornament\"}} {{setting \"tone\"}}"), "base");
        using var host = files.Host();

        Assert.That(host.Current.RenderText(SampleViews.NotFound), Does.Contain("none тихий"), string.Join('\n', host.Problems));
    }

    [Test]
    public void The_last_good_theme_stays_until_the_new_one_is_good()
    {
        using var files = new ThemeFiles().With("templates/error.hbs", ThemeFiles.Page("первая"));
        using var host = files.Host();
        var first = host.Version;

        files.With("templates/error.hbs", ThemeFiles.Page("{{#if}"));
        Assert.That(host.Reload(), Is.False);
        Assert.That(host.Version, Is.EqualTo(first));
        Assert.That(host.Problems, Is.Not.Empty);
        Assert.That(host.Current.RenderText(SampleViews.NotFound), Does.Contain("первая"));

        files.With("templates/error.hbs", ThemeFiles.Page("вторая"));
        Assert.That(host.Reload(), Is.True);
        Assert.That(host.Version, Is.Not.EqualTo(first));
        Assert.That(host.Problems, Is.Empty);
        Assert.That(host.Current.RenderText(SampleViews.NotFound), Does.Contain("вторая"));
    }

    [Test]
    public async Task A_saved_file_is_shown_without_a_restart()
    {
        using var files = new ThemeFiles().With("templates/error.hbs", ThemeFiles.Page("первая"));
        using var host = files.Host(watch: true);
        var changed = new TaskCompletionSource();
        host.Changed += changed.SetResult;

        files.With("templates/error.hbs", ThemeFiles.Page("вторая"));
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(host.Current.RenderText(SampleViews.NotFound), Does.Contain("вторая"));
    }

    [Test]
    public void Files_of_the_former_version_are_still_found()
    {
        using var files = new ThemeFiles().With("assets/theme.css", "a{color:red}");
        using var host = files.Host();
        var former = host.Current.Assets.Url("theme.css")!;

        files.With("assets/theme.css", "a{color:blue}");
        host.Reload();

        Assert.That(host.Current.Assets.Url("theme.css"), Is.Not.EqualTo(former));
        Assert.That(host.TryFindAsset(former[ThemeAsset.Prefix.Length..], out var asset), Is.True);
        Assert.That(Encoding.UTF8.GetString(asset!.Bytes), Does.Contain("red"));
    }

    [Test]
    public void An_accent_becomes_a_small_stylesheet_for_light_and_dark()
    {
        using var files = new ThemeFiles().With("theme.yml", "accent: \"#8A1C4A\"");
        using var host = files.Host();
        var css = Encoding.UTF8.GetString(host.Current.Assets.All.Single(asset => asset.Name == "accent.css").Bytes);

        Assert.That(css, Does.StartWith("@layer theme{:root{--accent:light-dark(#8A1C4A,#"));
        Assert.That(host.Current.RenderText(SampleViews.Home), Does.Contain(host.Current.Assets.Url("accent.css")));
    }

    [Test]
    public void A_pale_accent_is_answered_with_the_nearest_tone_that_passes()
    {
        using var files = new ThemeFiles().With("theme.yml", "accent: \"#7FC8B8\"");
        using var host = files.Host();
        var tone = host.Problems.Single().Fix.Split(' ')[^1].TrimEnd('.');

        files.With("theme.yml", $"accent: \"{tone}\"");
        Assert.That(host.Reload(), Is.True, string.Join('\n', host.Problems));
    }

    [Test]
    public void Many_threads_draw_without_mixing()
    {
        using var host = ThemeFiles.Host(ThemeOptions.DefaultTheme, null, TimeProvider.System);
        var titles = Enumerable.Range(0, 200).Select(number => $"Запрос {number} конец");

        Assert.That(titles.AsParallel().All(title => host.Current.RenderText(SampleViews.Search with { Query = title }).Contains($"«{title}»", StringComparison.Ordinal)), Is.True);
    }
}
