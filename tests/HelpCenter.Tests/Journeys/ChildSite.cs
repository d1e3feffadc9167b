using System.Diagnostics;
using System.Net;
using HelpCenter.Web;

namespace HelpCenter.Tests.Journeys;

/// <summary>The program as people start it: a process of its own, which can be killed.</summary>
internal sealed class ChildSite : IDisposable
{
    private readonly Process _process;

    private ChildSite(Process process, Uri address, string? adminLink) => (_process, Address, AdminLink) = (process, address, adminLink);

    public Uri Address { get; }

    /// <summary>Null when there are people already.</summary>
    public string? AdminLink { get; }

    /// <param name="shell">What a shell does before it becomes the program.</param>
    public static async Task<ChildSite> StartAsync(string content, string data, string shell = "")
    {
        var program = typeof(HelpCenterOptions).Assembly.Location;
        string[] arguments = ["dotnet", program, "--content", content, "--data", data, "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo(shell.Length > 0 ? "/bin/sh" : arguments[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(content)! };
        foreach (var argument in shell.Length > 0 ? ["-c", $"{shell}; exec \"$@\"", "sh", .. arguments] : arguments[1..]) start.ArgumentList.Add(argument);
        start.Environment["HELPCENTER_POSTSPERMINUTE"] = "1000";
        start.Environment["HELPCENTER_WATCH"] = "false";
        var isFirst = !File.Exists(Path.Combine(data, "support.db"));
        var process = Process.Start(start)!;
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        Uri? address = null;
        string? link = null;
        while (address is null || isFirst && link is null)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"Программа не запустилась: {errors}");
            if (line.Contains("Сайт открыт: ", StringComparison.Ordinal)) address = new Uri(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            if (line.Contains("/agent/welcome/", StringComparison.Ordinal)) link = line[line.IndexOf("http://", StringComparison.Ordinal)..];
        }
        return new ChildSite(process, address, link);
    }

    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };

    /// <summary>kill -9: nothing is said good-bye to.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
