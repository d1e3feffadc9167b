using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Settings;

/// <summary>Reads <c>site.yml</c>, <c>variables.yml</c>, <c>synonyms.yml</c> and <c>search.yml</c>. What is wrong in them is a warning; the rest works.</summary>
internal static class SiteSettingsReader
{
    public static SiteSettings ReadSite(YamlFields fields)
    {
        var settings = new SiteSettings
        {
            HasLayout = true,
            Title = fields.Text("title") is { Length: > 0 } title ? title : "Справка",
            Language = fields.Text("language") is { Length: > 0 } language ? language : "ru",
            TimeZone = ReadTimeZone(fields),
            Popular = fields.List("popular"),
            Featured = [.. fields.List("featured").Select(f => f.Trim('/'))],
            Contacts = ReadContacts(fields.Fields("contacts")),
            Targets = ReadTargets(fields.Fields("targets")),
            Notice = ReadNotice(fields.Fields("notice")),
            Consent = ReadConsent(fields.Fields("consent")),
        };
        if (!fields.Has("title")) fields.Report("title", "no-title", "У справки нет названия.", "Добавьте в site.yml ключ title.");
        fields.ReportUnknownKeys();
        return settings;
    }

    private static TimeZoneInfo ReadTimeZone(YamlFields fields)
    {
        var name = fields.Text("time_zone");
        if (name.Length == 0) name = "Europe/Moscow";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        fields.Report("time_zone", "wrong-value", $"Часовой пояс «{name}» не известен.", "Напишите, например, Europe/Moscow.");
        return TimeZoneInfo.Utc;
    }

    private static SiteContacts ReadContacts(YamlFields? fields)
    {
        if (fields is null) return new();
        var contacts = new SiteContacts(fields.Text("phone"), fields.Text("hours"), fields.Text("email"));
        fields.ReportUnknownKeys();
        return contacts;
    }

    private static Dictionary<string, TimeSpan> ReadTargets(YamlFields? fields)
    {
        var targets = new Dictionary<string, TimeSpan>();
        if (fields is null) return targets;
        foreach (var channel in new[] { "phone", "chat", "email", "web", "social", "api" })
        {
            if (fields.Interval(channel) is { } target) targets[channel] = target;
        }
        fields.ReportUnknownKeys();
        return targets;
    }

    private static SiteNotice? ReadNotice(YamlFields? fields)
    {
        if (fields is null) return null;
        var notice = new SiteNotice(fields.Text("text"), fields.Date("until"), fields.Text("link").Trim('/'));
        fields.ReportUnknownKeys();
        return notice.Text.Length == 0 ? null : notice;
    }

    private static SiteConsent ReadConsent(YamlFields? fields)
    {
        if (fields is null) return new();
        var consent = new SiteConsent(fields.Text("text"), fields.Text("link").Trim('/'));
        fields.ReportUnknownKeys();
        return consent;
    }

    public static IEnumerable<ContentVariable> ReadVariables(YamlFields fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in fields.Map.Pairs)
        {
            if (!seen.Add(pair.Key))
            {
                fields.Report(pair.Line, "duplicate-variable", $"Переменная «{pair.Key}» описана дважды, считается первая.", "Оставьте одну строку.");
                continue;
            }
            if (pair.Value is YamlText)
            {
                yield return new(pair.Key, fields.Text(pair.Key), "", "", pair.Line);
                continue;
            }
            if (fields.Fields(pair.Key) is not { } below) continue;
            yield return new(pair.Key, below.Text("value"), below.Text("owner"), below.Text("source"), pair.Line);
            if (!below.Has("value")) below.Report("value", "no-value", $"У переменной «{pair.Key}» нет значения.", "Добавьте ключ value.");
            below.ReportUnknownKeys();
        }
    }

    public static IEnumerable<SynonymGroup> ReadSynonyms(string file, YamlNode root, List<ContentProblem> problems)
    {
        IReadOnlyList<YamlNode> items = root switch
        {
            YamlList list => list.Items,
            YamlMap { Pairs.Count: 0 } => [],
            _ => [root],
        };
        foreach (var item in items)
        {
            switch (item)
            {
                case YamlList list when Words(list) is { Count: > 1 } words:
                    yield return new(words);
                    break;
                case YamlMap map when map["from"] is YamlText from && (map["to"] is YamlList or YamlText):
                    yield return new(map["to"] is YamlList to ? Words(to) : [((YamlText)map["to"]!).Value], from.Value);
                    break;
                default:
                    problems.Add(new(file, item.Line, Severity.Warning, "synonyms", "Это не похоже на группу синонимов.", "Напишите «- [возврат, вернуть]» или «- from: … / to: […]»."));
                    break;
            }
        }
    }

    public static SearchRules ReadSearchRules(YamlFields fields)
    {
        var pins = fields.ListOfFields("pins").Select(p => new SearchPin(p.Text("query"), Addresses(p, "first"))).Where(p => p.Query.Length > 0).ToList();
        var bans = fields.ListOfFields("bans").Select(b => new SearchBan(b.Text("query"), Addresses(b, "never"))).Where(b => b.Query.Length > 0).ToList();
        fields.ReportUnknownKeys();
        return new(pins, bans);
    }

    private static List<string> Addresses(YamlFields fields, string key) => [.. fields.List(key).Select(a => "/" + a.Trim('/'))];

    private static List<string> Words(YamlList list) => [.. list.Items.OfType<YamlText>().Select(i => i.Value.Trim()).Where(i => i.Length > 0)];
}
