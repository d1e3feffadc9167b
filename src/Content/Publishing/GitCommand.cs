using System.Diagnostics;
using System.Text;

namespace HelpCenter.Content.Publishing;

/// <summary>git with arguments as a list, never through a shell.</summary>
internal sealed class GitCommand(string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>False without git on this machine or outside a repository.</summary>
    public bool IsRepository() => TryRun("rev-parse", "--is-inside-work-tree") is { Code: 0, Output: var output } && output.Trim() == "true";

    /// <summary>The editor is also the committer, so that a machine without git settings can publish.</summary>
    /// <param name="author"><c>Имя &lt;почта&gt;</c></param>
    public static string[] As(string author)
    {
        var mail = author.LastIndexOf('<');
        return ["-c", $"user.name={author[..mail].Trim()}", "-c", $"user.email={author[(mail + 1)..].TrimEnd('>')}"];
    }

    public string Run(params string[] arguments)
    {
        var (code, output, error) = TryRun(arguments) ?? throw new PublishRefused("Программа git не запустилась.");
        return code == 0 ? output : throw new PublishRefused($"Git отказал: {(error.Trim().Length > 0 ? error : output).Trim()}");
    }

    public (int Code, string Output, string Error)? TryRun(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotepath=off");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Never wait for somebody to type a password.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment.TryAdd("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(s_patience))
            {
                process.Kill(entireProcessTree: true);
                return (-1, "", "git не ответил вовремя");
            }
            return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
