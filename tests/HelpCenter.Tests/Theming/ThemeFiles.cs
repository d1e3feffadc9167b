using HelpCenter.Web.Theming;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpCenter.Tests.Theming;

/// <summary>A folder of themes that a test writes; the default theme is the real one.</summary>
internal sealed class ThemeFiles : IDisposable
{
    public const string Name = "shop";

    public ThemeFiles() => Directory.CreateDirectory(Path.Combine(Root, Name));

    public string Root { get; } = Directory.CreateTempSubdirectory("themes-").FullName;

    /// <summary>Writes a file of a theme: <c>templates/error.hbs</c>, <c>theme.yml</c>.</summary>
    public ThemeFiles With(string file, string text, string theme = Name)
    {
        var path = Path.Combine(Root, theme, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ThemeHost Host(bool watch = false) => Host(Name, Root, TimeProvider.System, watch);

    public static ThemeHost Host(string name, string? folder, TimeProvider clock, bool watch = false) =>
        new(new ThemeOptions { Folder = folder, Name = name, Watch = watch, ProofDelay = TimeSpan.FromDays(1) }, new SomeEnvironment(), clock, NullLogger<ThemeHost>.Instance);

    /// <summary>A page that shows one expression: enough of a page to be accepted.</summary>
    public static string Page(string body) => $"<title>{{{{head.title}}}}</title><main><h1>x</h1>\n{body}</main>";

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private sealed class SomeEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";
        public string ApplicationName { get; set; } = "Test";
        public string ContentRootPath { get; set; } = Path.GetTempPath();
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
