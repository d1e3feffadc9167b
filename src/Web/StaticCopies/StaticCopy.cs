using System.Text;
using HelpCenter.Content;
using HelpCenter.Content.Markup;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpCenter.Web.StaticCopies;

/// <summary>Every public page, asked of the same <see cref="PublicSite"/> that serves readers, and written as files.</summary>
internal sealed class StaticCopy
{
    public const string UnknownOrigin = "http://localhost:5000";
    private static readonly string[] s_files = ["/sitemap.xml", "/robots.txt", "/feed.xml", "/llms.txt"];

    private readonly Edition _edition;
    private readonly string _folder;
    private readonly string _origin;
    private int _written;

    private StaticCopy(Edition edition, string folder)
    {
        (_edition, _folder) = (edition, folder);
        _origin = edition.Options.PublicUrl.Length > 0 ? edition.Options.PublicUrl : UnknownOrigin;
    }

    /// <summary>Number of files written.</summary>
    public static int Write(HelpCenterOptions options, SiteFolders folders, string output)
    {
        using var compiler = new ContentCompiler(folders.Content);
        compiler.History.Read(CancellationToken.None);
        using var content = new LiveContent(compiler);
        using var themes = new ThemeHost(new ThemeOptions { Folder = folders.Themes, Name = options.Theme, Watch = false }, new CopyEnvironment(folders.Content), TimeProvider.System, NullLogger<ThemeHost>.Instance);
        return new StaticCopy(new EditionHost(content, folders.Content, themes, options, TimeProvider.System).Current, output).WriteAll();
    }

    /// <summary>Assets, pictures, twins and the files for machines keep their names; everything else is a page.</summary>
    public static bool IsFile(string path)
    {
        path = path.TrimStart('/');
        return path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("images/", StringComparison.Ordinal)
            || path.EndsWith(".md", StringComparison.Ordinal) || s_files.Contains("/" + path) || path.StartsWith("sitemap-", StringComparison.Ordinal);
    }

    private int WriteAll()
    {
        var places = SitemapFile.Places(_edition).Select(place => place.Path).ToList();
        foreach (var path in places) WritePage(path);
        foreach (var article in _edition.Content.Articles.Where(_edition.IsShown)) WriteFile(article.Url + ".md");
        foreach (var file in s_files) WriteFile(file);
        for (var part = 1; part * SitemapFile.Most < places.Count + SitemapFile.Most && places.Count > SitemapFile.Most; part++) WriteFile($"/sitemap-{part}.xml");
        foreach (var page in ContentChanges.PublicPages(_edition)) WriteFormerAddresses(page);
        Save("/404.html", RelativeLinks.Rewrite(Text(PublicSite.Answer(RequestOf("/404"))), depth: 0));
        foreach (var asset in _edition.Theme.Assets.All) Save(asset.Url, asset.Bytes);
        foreach (var picture in _edition.Content.Pictures.All) Save(Uri.UnescapeDataString(picture.Url), File.ReadAllBytes(picture.DiskPath));
        return _written;
    }

    private void WritePage(string path)
    {
        var answer = PublicSite.Answer(RequestOf(path));
        if (answer.Status == StatusCodes.Status200OK) Save(IndexOf(path), RelativeLinks.Rewrite(Text(answer), path.Split('/', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    private void WriteFile(string path)
    {
        if (PublicSite.Answer(RequestOf(path)) is { Status: StatusCodes.Status200OK } answer) Save(path, answer.Body);
    }

    // A static server cannot answer 301; a page that sends on is the next best thing.
    private void WriteFormerAddresses(ContentPage page)
    {
        foreach (var alias in page.Aliases)
        {
            var depth = alias.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
            var target = HtmlText.Escape(string.Concat(Enumerable.Repeat("../", depth)) + SiteAddress.Encode(page.Url).TrimStart('/') + "/");
            if (File.Exists(_folder + IndexOf("/" + alias))) continue;
            Save(IndexOf("/" + alias), $"""
                <!doctype html><html lang="{_edition.Site.Language}"><head><meta charset="utf-8"><title>{HtmlText.Escape(page.Title)}</title><meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0; url={target}"></head><body><a href="{target}">{HtmlText.Escape(page.Title)}</a></body></html>
                """);
        }
    }

    private PageRequest RequestOf(string path) => new(_edition, path, QueryCollection.Empty, _origin);

    private static string Text(PageAnswer answer) => Encoding.UTF8.GetString(answer.Body);

    private static string IndexOf(string path) => path.TrimEnd('/') + "/index.html";

    private void Save(string path, string text) => Save(path, Encoding.UTF8.GetBytes(text));

    private void Save(string path, byte[] body)
    {
        var file = Path.GetFullPath(_folder + path);
        if (!file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, body);
        _written++;
    }

    private sealed class CopyEnvironment(string content) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;
        public string ApplicationName { get; set; } = "helpcenter";
        public string ContentRootPath { get; set; } = Path.GetDirectoryName(content)!;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
