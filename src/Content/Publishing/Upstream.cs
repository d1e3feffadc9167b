namespace HelpCenter.Content.Publishing;

/// <summary>The repository that this one follows, if it follows any.</summary>
/// <param name="push">Null: only when the content folder is itself the top of its repository, not a corner of a bigger one.</param>
internal sealed class Upstream(GitCommand git, string author, bool? push)
{
    private readonly bool _isFollowed = (push ?? IsTop(git)) && git.TryRun("rev-parse", "--abbrev-ref", "@{u}") is { Code: 0 };

    /// <summary>Fetches what others pushed and puts our unpushed commits after it.</summary>
    /// <exception cref="PublishRefused">Git cannot do it; the folder is as it was.</exception>
    public void Bring()
    {
        if (!_isFollowed) return;
        Told("fetch", "-q");
        if (git.Run("rev-list", "--count", "HEAD..@{u}").Trim() == "0") return;
        if (git.Run("rev-list", "--count", "@{u}..HEAD").Trim() == "0")
        {
            Told("merge", "-q", "--ff-only", "@{u}");
            return;
        }
        try
        {
            Told([.. GitCommand.As(author), "rebase", "-q", "@{u}"]);
        }
        catch (PublishRefused)
        {
            git.TryRun("rebase", "--abort");
            throw;
        }
    }

    /// <exception cref="PushedMeanwhile">Somebody was quicker.</exception>
    public void Push()
    {
        if (!_isFollowed) return;
        var answer = git.TryRun("push", "-q");
        if (answer is { Code: 0 }) return;
        if (answer?.Error.Contains("[rejected]", StringComparison.Ordinal) == true) throw new PushedMeanwhile(answer.Value.Error.Trim());
        throw Refused(answer?.Error ?? "");
    }

    private void Told(params string[] arguments)
    {
        var answer = git.TryRun(arguments);
        if (answer is not { Code: 0 }) throw Refused(answer is { } said ? $"{said.Error}{said.Output}" : "");
    }

    private static PublishRefused Refused(string words) =>
        new($"Общий репозиторий недоступен или не принял правку. Если он не нужен, задайте настройку Push: false. Git отказал: {words.Trim()}");

    private static bool IsTop(GitCommand git) => git.TryRun("rev-parse", "--show-prefix") is { Code: 0, Output: var prefix } && prefix.Trim().Length == 0;
}

internal sealed class PushedMeanwhile(string words) : PublishRefused($"Другие правки приходят в общий репозиторий быстрее. Попробуйте ещё раз. Git отказал: {words}");
