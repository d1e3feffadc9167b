using System.Collections.Concurrent;
using HelpCenter.Content.Sources;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Lexicon;
using HelpCenter.Search;

namespace HelpCenter.Content.Settings;

/// <summary>Everything in the folder that is not a page but shapes pages: one broken settings file leaves its part at the defaults.</summary>
internal sealed class FolderSettings
{
    public SiteSettings Site { get; private set; } = new();
    public IReadOnlyDictionary<string, ContentVariable> Variables { get; private set; } = new Dictionary<string, ContentVariable>();
    public IReadOnlyDictionary<string, string> VariableValues { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<ContentTerm> Terms { get; private set; } = [];
    public IReadOnlyList<SynonymGroup> Synonyms { get; private set; } = [];
    public SearchRules Rules { get; private set; } = SearchRules.None;
    /// <summary>By path of the folder below <c>articles/</c>, or below the root of a foreign tree.</summary>
    public IReadOnlyDictionary<string, CategorySettings> Categories { get; private set; } = new Dictionary<string, CategorySettings>();
    public ForeignOrder Foreign { get; private set; } = ForeignOrder.None;
    public string Lexicon { get; private set; } = "";
    public List<ContentProblem> Problems { get; } = [];
    /// <summary>Worked out once for as long as the settings live: the tree is built on every save.</summary>
    public ConcurrentDictionary<string, byte[]> SortKeys { get; } = new(StringComparer.Ordinal);
    public ConcurrentDictionary<string, string> CategoryUrls { get; } = new(StringComparer.Ordinal);

    /// <summary>What the folder says about searching itself.</summary>
    public SearchSettings Search => new() { Synonyms = Synonyms, Rules = Rules, PopularQueries = Site.Popular };

    /// <summary>The dictionary with the project's own words.</summary>
    public MorphAnalyzer LoadWords() => Lexicon.Length == 0 ? MorphAnalyzer.Default : MorphAnalyzer.Load(ProjectLexicon.Parse("lexicon.txt", Lexicon));

    /// <summary>Title of a category as its editor gave it; empty when nobody did.</summary>
    public string CategoryTitle(string path) =>
        Categories.TryGetValue(path, out var category) ? category.Title : Foreign.Title(path) ?? "";

    /// <summary>Whether a change of this file shapes other pages.</summary>
    public static bool IsSettings(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase) || path == "lexicon.txt" || path.EndsWith(".pages", StringComparison.Ordinal);

    public static FolderSettings Read(IReadOnlyDictionary<string, FileEntry> files)
    {
        var settings = new FolderSettings();
        if (files.ContainsKey("site.yml")) settings.ReadOurs(files);
        else settings.Foreign = ForeignOrder.Read(files.Values);
        return settings;
    }

    private void ReadOurs(IReadOnlyDictionary<string, FileEntry> files)
    {
        Site = SiteSettingsReader.ReadSite(Fields(files["site.yml"]));
        if (files.TryGetValue("variables.yml", out var variables))
        {
            Variables = SiteSettingsReader.ReadVariables(Fields(variables)).ToDictionary(v => v.Name);
            VariableValues = Variables.ToDictionary(v => v.Key, v => v.Value.Value);
        }
        if (files.TryGetValue("terms.yml", out var terms)) Terms = [.. TermsReader.Read(terms.Path, Parse(terms), Problems)];
        if (files.TryGetValue("synonyms.yml", out var synonyms))
            Synonyms = [.. SiteSettingsReader.ReadSynonyms(synonyms.Path, Parse(synonyms), Problems)];
        if (files.TryGetValue("search.yml", out var search)) Rules = SiteSettingsReader.ReadSearchRules(Fields(search));
        if (files.TryGetValue("lexicon.txt", out var lexicon)) Lexicon = ReadText(lexicon);
        Categories = files.Values.Where(f => f.Path.StartsWith("articles/", StringComparison.Ordinal) && f.Path.EndsWith("/category.yml", StringComparison.Ordinal))
            .Select(ReadCategory).ToDictionary(c => c.Path);
    }

    private CategorySettings ReadCategory(FileEntry file)
    {
        var fields = Fields(file);
        var category = new CategorySettings(ContentKinds.Below(file.Path)[..^"/category.yml".Length], fields.Text("title"), fields.Text("description"), fields.Number("order"),
            [.. fields.List("aliases").Select(a => a.Trim('/'))], file.Path);
        if (category.Title.Length == 0) fields.Report("title", "no-title", "У раздела нет названия.", "Добавьте ключ title.");
        fields.ReportUnknownKeys();
        return category;
    }

    private YamlFields Fields(FileEntry file)
    {
        var node = Parse(file);
        if (node is YamlMap map) return new(map, file.Path, 0, Problems);
        Problems.Add(new(file.Path, node.Line, Severity.Error, "settings", "В файле должны быть строки «ключ: значение».", "Сравните с примером в руководстве редактора."));
        return new(new YamlMap(1, []), file.Path, 0, Problems);
    }

    private YamlNode Parse(FileEntry file)
    {
        try
        {
            return YamlNode.Parse(ReadText(file));
        }
        catch (YamlProblem e)
        {
            Problems.Add(new(file.Path, e.Line, Severity.Error, "settings", $"Файл не читается: {e.Message}", "Проверьте отступы, кавычки и двоеточия в этой строке."));
            return new YamlMap(1, []);
        }
    }

    private string ReadText(FileEntry file)
    {
        try
        {
            var text = SourceText.Read(file.Path, File.ReadAllBytes(file.DiskPath));
            Problems.AddRange(text.Problems);
            return text.Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new(file.Path, 0, Severity.Error, "unreadable", $"Файл не открывается: {e.Message}", "Проверьте права на файл."));
            return "";
        }
    }
}

/// <summary><c>category.yml</c>.</summary>
internal sealed record CategorySettings(string Path, string Title, string Description, int? Order, IReadOnlyList<string> Aliases, string File);
