using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace HelpCenter.Web.Texts;

/// <summary>
/// Every string of the interface, by key. <c>Texts.resx</c> is Russian and complete; <c>Texts.en.resx</c> beside it would add English.
/// A text that depends on a number has keys <c>.one .few .many .other</c>; <c>{name}</c> stands for an argument.
/// </summary>
public sealed class SiteTexts
{
    private static readonly ResourceManager s_site = new("HelpCenter.Web.Texts.Texts", typeof(SiteTexts).Assembly);
    private static readonly ResourceManager s_workspace = new("HelpCenter.Web.Texts.WorkspaceTexts", typeof(SiteTexts).Assembly);
    private static readonly ConcurrentDictionary<string, SiteTexts> s_byLanguage = new(StringComparer.OrdinalIgnoreCase);

    private readonly string _language;
    private readonly Dictionary<string, string> _texts;

    private SiteTexts(string language, ResourceManager resources)
    {
        _language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        _texts = Read(resources, CultureInfo.InvariantCulture);
        foreach (var (key, text) in Read(resources, Culture)) _texts[key] = text;
    }

    public static SiteTexts Russian => For("ru");

    /// <summary>Texts of the agents' side, which speaks Russian: <c>WorkspaceTexts.resx</c>.</summary>
    public static SiteTexts Workspace { get; } = new("ru", s_workspace);

    public CultureInfo Culture { get; }

    /// <summary>Texts of a language; what it lacks is Russian.</summary>
    public static SiteTexts For(string language) => s_byLanguage.GetOrAdd(language, static known => new SiteTexts(known, s_site));

    /// <summary>The text without arguments; the key itself when there is none, so that the gap is seen.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    public bool Has(string key) => _texts.ContainsKey(key) || _texts.ContainsKey($"{key}.other");

    public IEnumerable<KeyValuePair<string, string>> StartingWith(string prefix) =>
        _texts.Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(text => text.Key, StringComparer.Ordinal);

    /// <summary><c>Get("search.results", ("count", 5))</c> is «5 результатов».</summary>
    public string Get(string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var text = this[Choose(key, arguments)];
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        foreach (var (name, value) in arguments) text = text.Replace($"{{{name}}}", Show(value), StringComparison.Ordinal);
        return text;
    }

    private string Choose(string key, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name != "count" || !Numbers.TryRead(value, out var count)) continue;
            var plural = $"{key}.{PluralRules.Category(_language, count)}";
            return _texts.ContainsKey(plural) ? plural : _texts.ContainsKey($"{key}.other") ? $"{key}.other" : key;
        }
        return key;
    }

    private string Show(object? value) => Numbers.TryRead(value, out var number) ? Numbers.Show(number, Culture) : value?.ToString() ?? "";

    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not { } found) return texts;
        foreach (DictionaryEntry entry in found) texts[(string)entry.Key] = (string?)entry.Value ?? "";
        return texts;
    }
}
