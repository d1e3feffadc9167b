using HelpCenter.Support.Escalations;
using HelpCenter.Support.People;

namespace HelpCenter.Support.Drafts;

/// <summary>A text before it is in the content folder.</summary>
public sealed class ArticleDraft
{
    public const int Longest = 200_000;

    public int Id { get; init; }
    public int? EscalationId { get; init; }
    public Escalation? Escalation { get; init; }
    /// <summary>Where it will lie: <c>articles/vozvrat/kuda-pridut-dengi.md</c>.</summary>
    public required string Path { get; set; }
    public required string Text { get; set; }
    public required Employee Author { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>Empty where the folder has no git.</summary>
    public string Commit { get; private set; } = "";
    public int Version { get; set; }

    public bool IsPublished => PublishedAt is not null;

    public void Change(string path, string text, int seen, DateTimeOffset now)
    {
        if (IsPublished) throw new ActionRefused("Статья уже опубликована. Дальше её правят в папке с содержимым.");
        if (seen != Version) throw new TicketChanged("Черновик изменил кто-то другой. Ваш текст цел: откройте страницу заново в соседней вкладке и сверьте.");
        if (text.Length > Longest) throw new ActionRefused("Текст слишком длинный для одной статьи.");
        (Path, Text, UpdatedAt) = (path, text.ReplaceLineEndings("\n"), now);
        Version++;
    }

    public void Published(string commit, DateTimeOffset now)
    {
        (PublishedAt, Commit) = (now, commit);
        Version++;
    }
}
