using System.Diagnostics;
using System.Text;
using HelpCenter.Content;

namespace HelpCenter.Tests.Content;

/// <summary>A content folder of one test, really on the disk.</summary>
internal sealed class SampleFolder : IDisposable
{
    public SampleFolder(bool hasLayout = true)
    {
        Root = Directory.CreateTempSubdirectory("helpcenter-content-").FullName;
        Data = Directory.CreateTempSubdirectory("helpcenter-data-").FullName;
        if (hasLayout) Write("site.yml", "title: Проверка\n");
    }

    public string Root { get; }

    public string Data { get; }

    public string CacheFile => Path.Combine(Data, "compiled.bin");

    public string PathOf(string file) => Path.Combine(Root, file);

    public SampleFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public SampleFolder Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public SampleFolder Article(string file, string title, string body) => Write($"articles/{file}", $"---\ntitle: {title}\n---\n{body}\n");

    public ContentSnapshot Compile()
    {
        using var compiler = new ContentCompiler(Root);
        return compiler.CompileAll();
    }

    public void Git(params string[] arguments) => GitIn(Root, arguments);

    public static void GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=Анна", "-c", "user.email=anna@polka.example", .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
    }

    public void Dispose()
    {
        Directory.Delete(Root, true);
        Directory.Delete(Data, true);
    }
}
