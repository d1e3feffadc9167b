using HelpCenter.Content.Answers;
using HelpCenter.Content.Compiling;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Settings;

namespace HelpCenter.Content.Checks;

/// <summary>Addresses that <c>site.yml</c>, <c>search.yml</c> and standard answers name must exist.</summary>
internal static class SettingsCheck
{
    public static void Run(IReadOnlyList<CompiledFile> files, FolderSettings settings, SiteLinks links, List<ContentProblem> problems)
    {
        foreach (var address in settings.Site.Featured) Check("site.yml", "featured", address);
        if (settings.Site.Notice is { Link.Length: > 0 } notice) Check("site.yml", "notice", notice.Link);
        if (settings.Site.Consent is { Link.Length: > 0, LeadsElsewhere: false } consent) Check("site.yml", "consent", consent.Link);
        foreach (var address in settings.Rules.Pins.SelectMany(p => p.First)) Check("search.yml", "pins", address);
        foreach (var address in settings.Rules.Bans.SelectMany(b => b.Never)) Check("search.yml", "bans", address);
        foreach (var file in files) RunOn(file, links, problems);

        void Check(string file, string key, string address) => SettingsCheck.Check(file, key, address, links, problems);
    }

    public static void RunOn(CompiledFile file, SiteLinks links, List<ContentProblem> problems)
    {
        if (file.Page is StandardAnswer { Article.Length: > 0 } answer) Check(file.File, "article", answer.Article, links, problems);
    }

    private static void Check(string file, string key, string address, SiteLinks links, List<ContentProblem> problems)
    {
        var link = new MarkupLink(MarkupLinkKind.Site, "/" + address.Trim('/'), "", "", 0);
        if (links.Resolve(link) is null)
            problems.Add(new(file, 0, Severity.Warning, "unknown-address", $"Ключ «{key}»: нет страницы «{address}».", "Проверьте адрес."));
    }
}
