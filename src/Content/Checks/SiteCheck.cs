using HelpCenter.Content.Compiling;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Settings;
using HelpCenter.Search;

namespace HelpCenter.Content.Checks;

/// <summary>Everything that authors should mend, over the whole site, by file and line.</summary>
internal static class SiteCheck
{
    public static IReadOnlyList<ContentProblem> Run(IReadOnlyList<CompiledFile> files, FolderSettings settings, IEnumerable<ContentProblem> known, SiteLinks links, SearchIndex index)
    {
        var problems = new List<ContentProblem>(known);
        var linkCheck = new LinkCheck(files, links, problems);
        foreach (var file in files)
        {
            problems.AddRange(file.Problems);
            if (settings.Site.HasLayout) linkCheck.Run(file);
        }
        if (settings.Site.HasLayout)
        {
            VariableCheck.Run(files, settings, problems);
            SettingsCheck.Run(files, settings, links, problems);
            FoundByCheck.Run(files, index, problems);
        }
        return [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
    }

    /// <summary>What <c>check</c> would say of one file if it were in the folder.</summary>
    public static IReadOnlyList<ContentProblem> RunOn(CompiledFile file, IReadOnlyList<CompiledFile> files, FolderSettings settings, SiteLinks links, SearchIndex index)
    {
        var problems = new List<ContentProblem>(file.Problems);
        if (settings.Site.HasLayout && file.Page is not null)
        {
            CheckAddress(file, links, problems);
            new LinkCheck(files, links, problems).Run(file);
            SettingsCheck.RunOn(file, links, problems);
            FoundByCheck.Run([file], index.With([.. file.Documents], []), problems);
        }
        return [.. problems.Distinct().OrderByDescending(p => p.Severity == Severity.Error).ThenBy(p => p.Line)];
    }

    private static void CheckAddress(CompiledFile file, SiteLinks links, List<ContentProblem> problems)
    {
        var own = new MarkupLink(MarkupLinkKind.Site, file.Page!.Url, "", "", 0);
        // A former address of another page is free: a page that is there wins.
        if (links.Resolve(own) is Destination.ToPage { Page: var taken } && taken.File != file.File && taken.Url.Equals(file.Page.Url, StringComparison.OrdinalIgnoreCase))
            problems.Add(new(file.File, 1, Severity.Error, "duplicate-address", $"Адрес «{file.Page.Url}» уже занят файлом {taken.File}.", "Назовите файл иначе."));
    }
}
