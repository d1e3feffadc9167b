using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Serialization;
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
        if (coldOnly) return new Figures(files, Math.Round(bytes / 1048576.0, 2), Math.Round(cold, 3), null, null, peak, null);
        GC.Collect();
        var warm = TimeCompile(folder, cache, out _, out _);
        GC.Collect();
        var searchable = TimeRestart(folder, cache, Path.Combine(scratch, "search.index"));
        GC.Collect();
        return new Figures(files, Math.Round(bytes / 1048576.0, 2), Math.Round(cold, 3), Math.Round(warm, 3), Math.Round(searchable, 3), peak, MeasureReloads(folder, scratch));
    }

    // With the compile cache and the index file, from nothing to the first answer of search.
    private static double TimeRestart(string folder, string cache, string index)
    {
        new LiveContent(new ContentCompiler(folder, cache, index)).Dispose();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        using var live = new LiveContent(new ContentCompiler(folder, cache, index));
        live.Current.Index.Search(new SearchRequest("как вернуть деньги"));
        return watch.Elapsed.TotalSeconds;
    }

    private static double TimeCompile(string folder, string? cache, out int files, out long bytes)
    {
        var watch = Stopwatch.StartNew();
        using var compiler = new ContentCompiler(folder, cache);
        compiler.CompileAll();
        var seconds = watch.Elapsed.TotalSeconds;
        var pages = compiler.Folder.List().Where(file => ContentFolder.IsMarkdown(file.Path) && !ContentFolder.IsHidden(file.Path)).ToList();
        (files, bytes) = (pages.Count, pages.Sum(page => page.Length));
        return seconds;
    }

    private static Reloading MeasureReloads(string folder, string scratch)
    {
        var copy = Path.Combine(scratch, "content");
        CopyFolder(folder, copy);
        using var live = new LiveContent(new ContentCompiler(copy));
        CollectorMode.ForReaders();
        var pages = live.Current.Articles.Where(page => page.IsVisibleTo(Audience.Public)).Select(page => Path.Combine(copy, page.File)).ToList();
        if (pages.Count == 0) return new Reloading([], []);
        var random = new Random(1);
        // A save inside a page; then what moves others: a new page, which goes again.
        var saved = Enumerable.Range(0, Reloads).Select(i => TimeReload(live, pages[random.Next(pages.Count)], $"измерение{i}ы"));
        var moved = Enumerable.Range(0, Reloads / 2).SelectMany(i =>
        {
            var file = Path.Combine(Path.GetDirectoryName(pages[random.Next(pages.Count)])!, $"novaya-{i}.md");
            return (double[])[TimeReload(live, file, $"появление{i}е"), TimeReload(live, file, $"появление{i}е", isGone: true)];
        });
        return new Reloading([.. saved.Order()], [.. moved.Order()]);
    }

    // From the moment the file is written to the moment the change is found; the pause that gathers several saves into one is left out.
    private static double TimeReload(LiveContent live, string file, string word, bool isGone = false)
    {
        if (isGone) File.Delete(file);
        else File.AppendAllText(file, $"\n\n{word}\n");
        var watch = Stopwatch.StartNew();
        live.Reload([file]);
        var isFound = live.Current.Index.Search(new SearchRequest(word) { Exact = true }).Total > 0;
        if (isFound == isGone) throw new CannotStart($"Слово {word} {(isGone ? "находится после удаления" : "не нашлось после сохранения")} {file}.");
        return watch.Elapsed.TotalMilliseconds;
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
        if (figures.Reloads is not { } reloads) return;
        Console.WriteLine($"Сборка с кэшем: {figures.WarmS} с");
        Console.WriteLine($"Перезапуск с кэшем и файлом индекса до первого ответа поиска: {figures.SearchableS} с");
        Console.WriteLine($"Сохранённый файл найден: p50 {reloads.SavedP50} мс, p95 {reloads.SavedP95} мс");
        Console.WriteLine($"Новый найден, удалённый исчез: p50 {reloads.MovedP50} мс, p95 {reloads.MovedP95} мс");
    }

    private sealed class Reloading(double[] saved, double[] moved)
    {
        public double SavedP50 => Rank(saved, 0.5);
        public double SavedP95 => Rank(saved, 0.95);
        public double MovedP50 => Rank(moved, 0.5);
        public double MovedP95 => Rank(moved, 0.95);

        private static double Rank(double[] times, double share) => times.Length == 0 ? 0 : Math.Round(times[(int)((times.Length - 1) * share)], 2);
    }

    private sealed record Figures(
        int Files,
        double Mb,
        [property: JsonPropertyName("cold_s")] double ColdS,
        [property: JsonPropertyName("warm_s")] double? WarmS,
        [property: JsonPropertyName("searchable_s")] double? SearchableS,
        [property: JsonPropertyName("peak_mb")] long PeakMb,
        [property: JsonIgnore] Reloading? Reloads)
    {
        [JsonPropertyName("reload_ms_p50")] public double? ReloadP50 => Reloads?.SavedP50;
        [JsonPropertyName("reload_ms_p95")] public double? ReloadP95 => Reloads?.SavedP95;
        [JsonPropertyName("new_or_deleted_ms_p50")] public double? MovedP50 => Reloads?.MovedP50;
        [JsonPropertyName("new_or_deleted_ms_p95")] public double? MovedP95 => Reloads?.MovedP95;
    }
}
