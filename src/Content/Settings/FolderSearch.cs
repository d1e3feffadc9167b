using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;
using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Content;

/// <summary>How a content folder wants to be searched, without its texts: <c>synonyms.yml</c>, <c>search.yml</c>, <c>lexicon.txt</c>.</summary>
public sealed record FolderSearch(SearchSettings Settings, MorphAnalyzer Words)
{
    /// <summary>Without a folder: what every help center begins with.</summary>
    public static FolderSearch Default => new(SearchSettings.Default, MorphAnalyzer.Default);

    public static FolderSearch Read(string root)
    {
        var settings = FolderSettings.Read(new ContentFolder(root).List().ToDictionary(entry => entry.Path, StringComparer.Ordinal));
        return new FolderSearch(settings.Search, settings.LoadWords());
    }
}
