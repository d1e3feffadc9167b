namespace HelpCenter.Web;

/// <summary>
/// The settings of one help center: <c>appsettings.json</c>, then <c>HELPCENTER_…</c> variables, then the command line; the last one wins.
/// The names of the properties are the names of the keys.
/// </summary>
public sealed record HelpCenterOptions
{
    /// <summary>Folder with the content; null looks for <c>content</c>.</summary>
    public string? Content { get; init; }
    /// <summary>Folder of the database and caches.</summary>
    public string? Data { get; init; }
    public string Theme { get; init; } = "default";
    /// <summary>Folder that holds themes; null looks for <c>themes</c>.</summary>
    public string? Themes { get; init; }
    /// <summary>Where to listen, parted by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5000";
    /// <summary>How the world calls the site: <c>https://help.example.ru</c>. Without it absolute links follow the request.</summary>
    public string PublicUrl { get; init; } = "";
    public bool IsPublicHttps => PublicUrl.StartsWith("https:", StringComparison.Ordinal);
    /// <summary>Addresses or networks of proxies whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
    /// <summary>Memory for prepared pages.</summary>
    public int PageCacheMb { get; init; } = 64;
    /// <summary>Keep the search index in a file of the data folder, so that a restart need not build it.</summary>
    public bool IndexFile { get; init; } = true;
    /// <summary>Forms one address may send in a minute.</summary>
    public int PostsPerMinute { get; init; } = 20;
    /// <summary>Completions one address may ask for in a minute.</summary>
    public int SuggestionsPerMinute { get; init; } = 600;
    /// <summary>How e-mail goes out; without it private links are shown to agents to pass on.</summary>
    public SmtpOptions Smtp { get; init; } = new();
    /// <summary>Push what is published in the browser to the repository that the content folder follows; null: when the folder is the top of its repository.</summary>
    public bool? Push { get; init; }
    /// <summary>Notice changes of the content folder and the theme while serving.</summary>
    public bool Watch { get; init; } = true;
    /// <summary>Pages are written to files: no search, no votes. Not a setting; <c>build</c> says so.</summary>
    public bool IsStaticCopy { get; init; }
}

/// <summary>A mail server. Keys are <c>Smtp:Host</c> and so on; in variables <c>HELPCENTER_SMTP__HOST</c>.</summary>
public sealed record SmtpOptions
{
    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";
    /// <summary>Whose letters they are: <c>help@example.ru</c>.</summary>
    public string From { get; init; } = "";
    public bool Tls { get; init; } = true;
    public bool IsConfigured => Host.Length > 0 && From.Length > 0;
}
