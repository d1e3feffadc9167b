using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HelpCenter.Content.Sources;

/// <summary>
/// What git remembers of the folder: when each file last changed, what was renamed, which public pages were deleted. Without git,
/// or before <see cref="Read"/> has run, a file's own stamp tells its date and nothing was ever deleted.
/// </summary>
public sealed class GitHistory(string root)
{
    private volatile State _state = new([], null, new Dictionary<string, string>(), new HashSet<string>());
    private long _readAt;
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, long CheckedTicks)> _stamps = new();

    // Born: null without a repository.
    private sealed record State(Dictionary<string, DateTimeOffset> Dates, Dictionary<string, DateTimeOffset>? Born, IReadOnlyDictionary<string, string> Renamed, IReadOnlyCollection<string> Deleted);

    // Deleted: present path → its last version, «commit^:path from the repository's root».
    private sealed record Log(Dictionary<string, DateTimeOffset> Dates, Dictionary<string, DateTimeOffset> Born, Dictionary<string, string> Renamed, Dictionary<string, string> Deleted);

    /// <summary>Former path → present path.</summary>
    public IReadOnlyDictionary<string, string> Renamed => _state.Renamed;

    /// <summary>Files that were pages for everybody and are no more.</summary>
    public IReadOnlyCollection<string> Deleted => _state.Deleted;

    /// <summary>Why git would not tell, in its own words; empty when it told or there is no repository.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>A file changed since its last commit counts from its own stamp.</summary>
    public DateTimeOffset UpdatedAt(string file)
    {
        var known = _state.Dates;
        return known.TryGetValue(file, out var date) ? date : StampOf(file);
    }

    /// <summary>When a file was written first, under whatever name; one that git does not know yet counts from its stamp. Null without git.</summary>
    public DateTimeOffset? CreatedAt(string file) => _state.Born is not { } born ? null : born.TryGetValue(file, out var date) ? date : StampOf(file);

    /// <summary>Whether something was committed, or pulled, since <see cref="Read"/>.</summary>
    public bool IsOutdated() => _readAt != 0 && HeadTicks() != _readAt;

    /// <summary>Asks git once for the whole history of the folder; takes about as long as <c>git log</c>. Without git it does nothing.</summary>
    public void Read(CancellationToken stop = default)
    {
        _readAt = HeadTicks();
        try
        {
            Refusal = "";
            if (Git(["rev-parse", "--show-prefix"], stop)?.Trim() is not { } prefix) return;
            var changed = Git(["status", "--porcelain", "-z", "--no-renames", "."], stop) ?? "";
            var text = Git(["log", "--format=%x01%ct %H", "--name-status", "-M", "--relative", "-z", "--no-merges", "."], stop);
            if (text is null) return;
            var log = Parse(text, Modified(changed, prefix), prefix);
            _state = new(log.Dates, log.Born, log.Renamed, PublicOf(log.Deleted, stop));
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            // No git on this machine: dates come from the files.
        }
    }

    // Fields are parted by NUL: «\x01time commit», then status and one path, or two for a rename.
    private static Log Parse(string text, HashSet<string> modified, string prefix)
    {
        var log = new Log([], [], [], []);
        var seen = new HashSet<string>();
        var (at, commit) = (DateTimeOffset.UnixEpoch, "");
        var fields = text.Split('\0');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i].TrimStart('\n');
            if (field.StartsWith('\x01'))
            {
                var blank = field.IndexOf(' ');
                (at, commit) = (DateTimeOffset.FromUnixTimeSeconds(long.Parse(field.AsSpan(1, blank - 1), CultureInfo.InvariantCulture)), field[(blank + 1)..].Trim());
                continue;
            }
            if (field.Length == 0 || i + 1 >= fields.Length) continue;
            var written = fields[++i];
            var (path, isRename) = (written.Normalize(), field[0] is 'R' or 'C');
            if (isRename)
            {
                var now = fields[++i].Normalize();
                if (field[0] == 'R') Rename(path, now, log.Renamed, seen);
                path = now;
            }
            if (field[0] == 'A') log.Born.TryAdd(log.Renamed.GetValueOrDefault(path, path), at);
            if (!seen.Add(path)) continue;
            if (field[0] != 'D' && !modified.Contains(path)) log.Dates[path] = at;
            else if (field[0] == 'D' && ContentFolder.IsMarkdown(path) && !written.Contains('\n')) log.Deleted[path] = $"{commit}^:{prefix}{written}";
        }
        foreach (var former in log.Renamed.Keys) log.Deleted.Remove(former);
        return log;
    }

    private HashSet<string> PublicOf(Dictionary<string, string> deleted, CancellationToken stop)
    {
        if (deleted.Count == 0) return [];
        var objects = deleted.Select(d => (d.Key, d.Value)).ToList();
        var names = string.Concat(objects.Select(o => o.Value + "\n"));
        return Ask(["cat-file", "--batch"], stop, names) is { } batch ? DeletedPages.Public(objects, batch) : [];
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

    private string? Git(string[] arguments, CancellationToken stop) => Ask(arguments, stop) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private byte[]? Ask(string[] arguments, CancellationToken stop, string input = "")
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotepath=off");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var process = Process.Start(start)!;
        using var kill = stop.Register(() => process.Kill(true));
        var errors = process.StandardError.ReadToEndAsync(stop);
        // Written beside the reading: git answers while it is asked, and a full pipe would stop both.
        var asked = Task.Run(() => { using var pipe = process.StandardInput.BaseStream; pipe.Write(Encoding.UTF8.GetBytes(input)); }, stop);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        if (stop.IsCancellationRequested) return null;
        asked.GetAwaiter().GetResult();
        if (process.ExitCode == 0) return output.ToArray();
        var reason = errors.GetAwaiter().GetResult().Trim();
        // Outside a repository there is nothing to ask, and nothing to mend.
        if (!reason.Contains("not a git repository", StringComparison.Ordinal)) Refusal = reason;
        return null;
    }
}
