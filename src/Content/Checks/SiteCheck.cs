using HelpCenter.Content.Compiling;
using HelpCenter.Content.Linking;
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
}
