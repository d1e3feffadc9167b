using System.CommandLine;
using System.Diagnostics;
using HelpCenter.Content;
using HelpCenter.Content.Sources;
using HelpCenter.Search;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter bench content</c>: how long a folder takes to become a site, and a saved file to be found.</summary>
internal static class BenchContentCommand
{
    private const int Reloads = 60;

    public static Command Create()
    {
        var (content, json) = (CommonOptions.Content(), CommonOptions.Json());
        var coldOnly = new Option<bool>("--cold-only") { Description = "Только сборка с нуля: чтобы измерять процесс целиком рядом с другими программами." };
        var command = new Command("content", "Измерить сборку и обновление содержимого. Измеряемая папка не меняется.") { content, json, coldOnly };
        command.SetAction(parsed => Measure(SiteFolders.FindContent(parsed.GetValue(content)), parsed.GetValue(json), parsed.GetValue(coldOnly)));
        return command;
    }

    private static int Measure(string folder, bool asJson, bool coldOnly)
    {
        var scratch = Directory.CreateTempSubdirectory("helpcenter-bench-").FullName;
        try
        {
            var figures = Progress.Run("Измеряю…", () => Measure(folder, scratch, coldOnly));
            if (asJson) ConsoleJson.Write(figures);
            else WriteText(figures);
            return ExitCode.Ok;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static Figures Measure(string folder, string scratch, bool coldOnly)
    {
        var cache = Path.Combine(scratch, "content.cache");
        var cold = TimeCompile(folder, coldOnly ? null : cache, out var files, out var bytes);
        var peak = PeakMegabytes();
        if (coldOnly) return new Figures(files, Math.Round(bytes / 1048576.0, 2), Math.Round(cold, 3), null, null, peak);
        GC.Collect();
        var warm = TimeCompile(folder, cache, out _, out _);
        GC.Collect();
        return new Figures(files, Math.Round(bytes / 1048576.0, 2), Math.Round(cold, 3), Math.Round(warm, 3), Math.Round(ReloadP95(folder, scratch), 2), peak);
    }

    private static double TimeCompile(string folder, string? cache, out int files, out long bytes)
    {
        var watch = Stopwatch.StartNew();
        using var compiler = new ContentCompiler(folder, cache);
        compiler.CompileAll();
        var seconds = watch.Elapsed.TotalSeconds;
        var pages = compiler.Folder.List().Where(file => ContentFolder.IsMarkdown(file.Path) && !ContentFolder.IsHidden(file.Path)).ToList();
        (files, bytes) = (pages.Count, pages.Sum(page => new FileInfo(page.DiskPath).Length));
        return seconds;
    }

    // From the moment the file is written to the moment the new word is found; the pause that gathers several saves into one is left out.
    private static double ReloadP95(string folder, string scratch)
    {
        var copy = Path.Combine(scratch, "content");
        CopyFolder(folder, copy);
        using var live = new LiveContent(new ContentCompiler(copy));
        CollectorMode.ForReaders();
        var pages = live.Current.Articles.Where(page => page.IsVisibleTo(Audience.Public)).ToList();
        if (pages.Count == 0) return 0;
        var times = new List<double>();
        var random = new Random(1);
        for (var i = 0; i < Reloads; i++)
        {
            var file = Path.Combine(copy, pages[random.Next(pages.Count)].File);
            var word = $"измерение{i}ы";
            File.AppendAllText(file, $"\n\n{word}\n");
            var watch = Stopwatch.StartNew();
            live.Reload([file]);
            if (live.Current.Index.Search(new SearchRequest(word) { Exact = true }).Total == 0) throw new CannotStart($"Слово {word} не нашлось после сохранения {file}.");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            if (Path.GetFileName(folder) != ".git") CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
        foreach (var file in Directory.EnumerateFiles(from))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            if (OperatingSystem.IsLinux()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static long PeakMegabytes()
    {
        using var me = Process.GetCurrentProcess();
        return me.PeakWorkingSet64 >> 20;
    }

    private static void WriteText(Figures figures)
    {
        Console.WriteLine($"Страниц: {figures.Files}, {figures.Mb} МБ");
        Console.WriteLine($"Сборка с нуля: {figures.ColdS} с, память до {figures.PeakMb} МБ");
        if (figures.WarmS is null) return;
        Console.WriteLine($"Сборка с кэшем: {figures.WarmS} с");
        Console.WriteLine($"Сохранённый файл найден: p95 {figures.ReloadMsP95} мс");
    }

    private sealed record Figures(
        int Files,
        double Mb,
        [property: System.Text.Json.Serialization.JsonPropertyName("cold_s")] double ColdS,
        [property: System.Text.Json.Serialization.JsonPropertyName("warm_s")] double? WarmS,
        [property: System.Text.Json.Serialization.JsonPropertyName("reload_ms_p95")] double? ReloadMsP95,
        [property: System.Text.Json.Serialization.JsonPropertyName("peak_mb")] long PeakMb);
}
