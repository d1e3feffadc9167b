using System.Globalization;
using System.Net;
using HelpCenter.Content.Sources;

namespace HelpCenter.Web.Hosting;

/// <summary>Reads settings and refuses bad values with the name of the key.</summary>
public static class OptionsReader
{
    public const string EnvironmentPrefix = "HELPCENTER_";

    /// <param name="commandLine">Values typed by hand; nulls are not settings.</param>
    public static IConfiguration Configuration(IReadOnlyDictionary<string, string?>? commandLine = null)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection((commandLine ?? new Dictionary<string, string?>()).Where(pair => pair.Value is not null))
                .Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new CannotStart($"Не удалось прочесть appsettings.json: {(e.InnerException ?? e).Message}", e);
        }
    }

    public static HelpCenterOptions Read(IConfiguration settings)
    {
        var defaults = new HelpCenterOptions();
        return new HelpCenterOptions
        {
            Content = Text(settings, nameof(HelpCenterOptions.Content)),
            Data = Text(settings, nameof(HelpCenterOptions.Data)),
            Theme = Text(settings, nameof(HelpCenterOptions.Theme)) ?? defaults.Theme,
            Themes = Text(settings, nameof(HelpCenterOptions.Themes)),
            Urls = Urls(settings, nameof(HelpCenterOptions.Urls)) ?? defaults.Urls,
            PublicUrl = PublicUrl(settings, nameof(HelpCenterOptions.PublicUrl)) ?? "",
            TrustedProxies = Proxies(settings, nameof(HelpCenterOptions.TrustedProxies)),
            PageCacheMb = Number(settings, nameof(HelpCenterOptions.PageCacheMb), 0, 16_384) ?? defaults.PageCacheMb,
            IndexFile = Flag(settings, nameof(HelpCenterOptions.IndexFile)) ?? defaults.IndexFile,
            PostsPerMinute = Number(settings, nameof(HelpCenterOptions.PostsPerMinute), 1, 100_000) ?? defaults.PostsPerMinute,
            SuggestionsPerMinute = Number(settings, nameof(HelpCenterOptions.SuggestionsPerMinute), 1, 1_000_000) ?? defaults.SuggestionsPerMinute,
            Smtp = new SmtpOptions
            {
                Host = Text(settings, "Smtp:Host") ?? "",
                Port = Number(settings, "Smtp:Port", 1, 65_535) ?? defaults.Smtp.Port,
                User = Text(settings, "Smtp:User") ?? "",
                Password = settings["Smtp:Password"] ?? "",
                From = Text(settings, "Smtp:From") ?? "",
                Tls = Flag(settings, "Smtp:Tls") ?? defaults.Smtp.Tls,
            },
            Push = Flag(settings, nameof(HelpCenterOptions.Push)),
            Watch = Flag(settings, nameof(HelpCenterOptions.Watch)) ?? defaults.Watch,
        };
    }

    /// <summary>A sentence for every variable that begins like ours and is none of ours: a slip of the pen would go unnoticed.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> variables)
    {
        var known = Keys(typeof(HelpCenterOptions), EnvironmentPrefix).ToList();
        foreach (var variable in variables.Where(v => v.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            // Lists are named item by item: HELPCENTER_TRUSTEDPROXIES__0.
            if (known.Exists(k => variable.Equals(k, StringComparison.OrdinalIgnoreCase) || variable.StartsWith(k + "__", StringComparison.OrdinalIgnoreCase))) continue;
            var nearest = NearestName.Of(variable.ToUpperInvariant(), known);
            yield return $"Настройки {variable} нет, она не действует." + (nearest is null ? "" : $" Похоже на {nearest}.");
        }
    }

    private static IEnumerable<string> Keys(Type options, string prefix) => options.GetProperties().Where(p => p.CanWrite).SelectMany(p =>
        p.PropertyType == typeof(SmtpOptions) ? Keys(p.PropertyType, $"{prefix}{p.Name.ToUpperInvariant()}__") : [prefix + p.Name.ToUpperInvariant()]);

    private static string? Text(IConfiguration settings, string key) =>
        settings[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static int? Number(IConfiguration settings, string key, int least, int most)
    {
        if (Text(settings, key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw Wrong(key, text, $"нужно целое число от {least} до {most}");
    }

    private static bool? Flag(IConfiguration settings, string key)
    {
        if (Text(settings, key) is not { } text) return null;
        return bool.TryParse(text, out var value) ? value : throw Wrong(key, text, "нужно true или false");
    }

    private static string? Urls(IConfiguration settings, string key)
    {
        if (Text(settings, key) is not { } text) return null;
        foreach (var url in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                if (BindingAddress.Parse(url).Scheme.Equals("http", StringComparison.OrdinalIgnoreCase)) continue;
            }
            catch (FormatException)
            {
            }
            throw Wrong(key, url, "нужен адрес вида http://localhost:5000 (https добавляет веб-сервер, который стоит впереди)");
        }
        return text;
    }

    private static string? PublicUrl(IConfiguration settings, string key)
    {
        if (Text(settings, key) is not { } text) return null;
        var isGood = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url!.AbsolutePath == "/" && url.Query == "" && url.Fragment == "" && url.UserInfo == "";
        return isGood ? url!.GetLeftPart(UriPartial.Authority) : throw Wrong(key, text, "нужен адрес сайта без пути: https://help.example.ru");
    }

    private static IReadOnlyList<string> Proxies(IConfiguration settings, string key)
    {
        var listed = settings.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        var proxies = (Text(settings, key)?.Split([',', ';', ' ']) ?? listed).Where(p => p.Length > 0).ToList();
        foreach (var proxy in proxies)
        {
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)) throw Wrong(key, proxy, "нужен IP-адрес или сеть вида 10.0.0.0/8");
        }
        return proxies;
    }

    private static CannotStart Wrong(string key, string value, string rule) =>
        new($"Настройка {key} ({EnvironmentPrefix}{key.ToUpperInvariant()}): {rule}, а указано «{value}».");
}
