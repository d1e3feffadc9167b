using HelpCenter.Support.Escalations;
using HelpCenter.Support.People;

namespace HelpCenter.Support.Drafts;

/// <summary>A text before it is in the content folder: a new file of any kind, or a change of one that is there.</summary>
public sealed class ArticleDraft
{
    public const int Longest = 200_000;

    public int Id { get; init; }
    public int? EscalationId { get; init; }
    public Escalation? Escalation { get; init; }
    /// <summary>Where it will lie: <c>articles/vozvrat/kuda-pridut-dengi.md</c>.</summary>
    public required string Path { get; set; }
    public required string Text { get; set; }
    /// <summary>The file as the author has seen it; null for a file that is to be.</summary>
    public string? Before { get; private set; }
    public int AuthorId { get; init; }
    public required Employee Author { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>Put away by its author; it can be taken back.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }
    /// <summary>Empty where the folder has no git.</summary>
    public string Commit { get; private set; } = "";
    public int Version { get; set; }
    public List<DraftPicture> Pictures { get; } = [];

    public bool IsPublished => PublishedAt is not null;

    public bool IsOpen => PublishedAt is null && DiscardedAt is null;

    public bool IsNewFile => Before is null;

    /// <summary>Whether there is anything to publish.</summary>
    public bool IsChanged => Text != Before;

    public static ArticleDraft Of(string path, string text, string? before, Employee author, DateTimeOffset now, Escalation? escalation = null) =>
        new() { Path = path, Text = text, Before = before, Author = author, UpdatedAt = now, Escalation = escalation };

    public void Change(string path, string text, int seen, DateTimeOffset now)
    {
        if (IsPublished) throw new ActionRefused("Этот черновик уже опубликован. Откройте страницу и нажмите «Править».");
        if (seen != Version) throw new TicketChanged("Черновик изменили в другой вкладке. Ваш текст цел: откройте страницу заново в соседней вкладке и сверьте.");
        if (text.Length > Longest) throw new ActionRefused($"Текст слишком длинный: {text.Length} знаков, а помещается {Longest}. Разделите его на две страницы.");
        if (!IsNewFile && path != Path) throw new ActionRefused("Файл, который уже есть, здесь не переименовать: это делают в папке с содержимым.");
        (Path, Text, UpdatedAt, DiscardedAt) = (path, text.ReplaceLineEndings("\n"), now, null);
        Version++;
    }

    /// <summary>The file on the disk is another one now: go on from it.</summary>
    public void StartFrom(string? before, string text, DateTimeOffset now)
    {
        (Before, Text, UpdatedAt) = (before, text, now);
        Version++;
    }

    public void Published(string commit, DateTimeOffset now)
    {
        (PublishedAt, Commit) = (now, commit);
        Version++;
    }

    public void Discard(DateTimeOffset now) => DiscardedAt = IsPublished ? throw new ActionRefused("Черновик уже опубликован.") : now;

    public void TakeBack() => DiscardedAt = null;
}

/// <summary>A picture that goes into the folder together with its text.</summary>
public sealed class DraftPicture
{
    public int Id { get; init; }
    public int DraftId { get; init; }
    /// <summary>Below the content folder, beside the text.</summary>
    public required string Path { get; init; }
    public required string ContentType { get; init; }
    public long Length { get; init; }
    /// <summary>Random name in the store of attachments.</summary>
    public required string Stored { get; init; }
}
