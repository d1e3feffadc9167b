using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace HelpCenter.Content.Sources;

/// <summary>
/// What git remembers of the folder: when each file last changed, what was renamed or deleted. Without git, or before
/// <see cref="Read"/> has run, a file's own stamp tells its date and nothing was ever deleted.
/// </summary>
public sealed class GitHistory(string root)
{
    private volatile State _state = new([], new Dictionary<string, string>(), []);
    private long _readAt;
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, long CheckedTicks)> _stamps = new();

    private sealed record State(Dictionary<string, DateTimeOffset> Dates, IReadOnlyDictionary<string, string> Renamed, HashSet<string> Deleted);

    /// <summary>Former path → present path.</summary>
    public IReadOnlyDictionary<string, string> Renamed => _state.Renamed;

    public IReadOnlyCollection<string> Deleted => _state.Deleted;

    /// <summary>A file changed since its last commit counts from its own stamp.</summary>
    public DateTimeOffset UpdatedAt(string file)
    {
        var known = _state.Dates;
        return known.TryGetValue(file, out var date) ? date : StampOf(file);
    }

    /// <summary>Whether something was committed, or pulled, since <see cref="Read"/>.</summary>
    public bool IsOutdated() => _readAt != 0 && HeadTicks() != _readAt;

    /// <summary>Asks git once for the whole history of the folder; takes about as long as <c>git log</c>. Without git it does nothing.</summary>
    public void Read(CancellationToken stop = default)
    {
        _readAt = HeadTicks();
        try
        {
            if (Git(["rev-parse", "--show-prefix"], stop) is not { } prefix) return;
            var changed = Git(["status", "--porcelain", "-z", "--no-renames", "."], stop) ?? "";
            var log = Git(["log", "--format=%x01%ct", "--name-status", "-M", "--relative", "-z", "--no-merges", "."], stop);
            if (log is not null) _state = Parse(log, Modified(changed, prefix.Trim()));
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            // No git on this machine: dates come from the files.
        }
    }

    // Fields are parted by NUL: «\x01time», then status and one path, or two for a rename.
    private static State Parse(string log, HashSet<string> modified)
    {
        var (dates, renamed, deleted) = (new Dictionary<string, DateTimeOffset>(), new Dictionary<string, string>(), new HashSet<string>());
        var seen = new HashSet<string>();
        var at = DateTimeOffset.UnixEpoch;
        var fields = log.Split('\0');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i].TrimStart('\n');
            if (field.StartsWith('\x01'))
            {
                at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(field.AsSpan(1).Trim(), CultureInfo.InvariantCulture));
                continue;
            }
            if (field.Length == 0 || i + 1 >= fields.Length) continue;
            var (path, isRename) = (fields[++i].Normalize(), field[0] is 'R' or 'C');
            if (isRename)
            {
                var now = fields[++i].Normalize();
                if (field[0] == 'R') Rename(path, now, renamed, seen);
                path = now;
            }
            if (!seen.Add(path)) continue;
            if (field[0] == 'D') deleted.Add(path);
            else if (!modified.Contains(path)) dates[path] = at;
        }
        deleted.ExceptWith(renamed.Keys);
        return new(dates, renamed, deleted);
    }

    // The log runs backwards: what the new name became later is known already.
    private static void Rename(string was, string now, Dictionary<string, string> renamed, HashSet<string> seen)
    {
        if (seen.Contains(was)) return;
        renamed[was] = renamed.GetValueOrDefault(now, now);
        seen.Add(was);
    }

    private static HashSet<string> Modified(string status, string prefix)
    {
        var modified = new HashSet<string>();
        foreach (var line in status.Split('\0'))
        {
            if (line.Length > 3 && line.AsSpan(3).StartsWith(prefix)) modified.Add(line[(3 + prefix.Length)..].Normalize());
        }
        return modified;
    }

    private DateTimeOffset StampOf(string file)
    {
        var now = Environment.TickCount64;
        if (_stamps.TryGetValue(file, out var known) && now - known.CheckedTicks < 2000) return known.At;
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(root, file)), TimeSpan.Zero);
        _stamps[file] = (at, now);
        return at;
    }

    // The log of HEAD grows with every commit, pull and checkout.
    private long HeadTicks()
    {
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var log = new FileInfo(Path.Combine(folder, ".git", "logs", "HEAD"));
            if (log.Exists) return log.LastWriteTimeUtc.Ticks;
        }
        return 0;
    }

    private string? Git(string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotepath=off");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var process = Process.Start(start)!;
        using var kill = stop.Register(() => process.Kill(true));
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && !stop.IsCancellationRequested ? output : null;
    }
}
