using HelpCenter.Content;
using HelpCenter.Content.Publishing;
using HelpCenter.Support.Attachments;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>Lets a draft out: compile first, then the folder and git, or nothing at all.</summary>
public sealed class PublishDraft(SqliteStore store, LiveContent live, KeepArticleDraft drafts, AttachmentStore pictures, TimeProvider clock, PushSetting push)
{
    private readonly ContentRepository _repository = new(live.Folder, push.IsOn);

    /// <param name="overText">What the editor has seen in the file besides her own text and decided against; null when she has not.</param>
    /// <exception cref="FileChangedMeanwhile">Both texts must be looked at.</exception>
    public async Task PublishAsync(int id, int by, string? overText, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var draft = await KeepArticleDraft.LoadAsync(db, id, stop);
        if (!draft.IsOpen) throw new ActionRefused("Этот черновик уже закрыт.");
        if (!draft.IsChanged) throw new ActionRefused("В тексте ничего не изменилось, публиковать нечего.");
        var editor = await db.Users.SingleAsync(p => p.Id == by, stop);
        try
        {
            JoinWithFile(draft, overText);
            var page = Checked(draft);
            draft.Published(_repository.Publish(await FilesOfAsync(draft, stop), FileAuthor.Of(editor), MessageFor(draft, page)), clock.GetUtcNow());
        }
        catch (FileChanged changed)
        {
            throw new FileChangedMeanwhile(draft, changed.Present);
        }
        catch (PublishRefused refused)
        {
            throw new ActionRefused($"Не опубликовано, всё осталось как было. {refused.Message}");
        }
        await Tickets.TicketStore.SaveAsync(db, CancellationToken.None);
        // Not waiting for the watcher: the next letter may come this second.
        live.Reload();
    }

    // Another's change in another place of the file joins ours; in the same place people decide.
    private void JoinWithFile(ArticleDraft draft, string? overText)
    {
        if (draft.IsNewFile) return;
        var present = _repository.Read(draft.Path)?.Text;
        if (present == draft.Before) return;
        if (overText is not null && (present ?? "") == overText) draft.StartFrom(present, draft.Text, clock.GetUtcNow());
        else if (present is not null && TextMerge.Merge(draft.Before!, draft.Text, present) is { } merged && live.Try(draft.Path, merged, []).Page is not null) draft.StartFrom(present, merged, clock.GetUtcNow());
        else throw new FileChanged(draft.Path, present);
    }

    private ContentPage Checked(ArticleDraft draft)
    {
        var tried = drafts.Try(draft, draft.Path, draft.Text);
        if (tried.Problems.FirstOrDefault(p => p.Severity == Severity.Error) is { } error) throw new ActionRefused($"Так опубликовать нельзя: {error}");
        // What came from a conversation must not carry its people along; elsewhere an address may well be our own.
        if (draft.EscalationId is not null && PersonalData.Foreign(draft.Text, live.Current) is [_, ..] found) throw new ActionRefused($"В тексте остались личные данные: {string.Join(", ", found)}. Уберите их.");
        return tried.Page ?? throw new ActionRefused("Так опубликовать нельзя: текст не прочитан.");
    }

    private async Task<List<FileChange>> FilesOfAsync(ArticleDraft draft, CancellationToken stop)
    {
        var hasReturns = _repository.Read(draft.Path)?.HasCarriageReturns == true;
        var files = new List<FileChange> { new(draft.Path, FolderFile.Bytes(draft.Text, hasReturns), draft.Before) };
        // A picture that the text does not name any more stays behind.
        foreach (var picture in draft.Pictures.Where(p => draft.Text.Contains(p.Path[(p.Path.LastIndexOf('/') + 1)..], StringComparison.Ordinal)))
            files.Add(new(picture.Path, await File.ReadAllBytesAsync(pictures.PathOf(picture.Stored), stop), null));
        return files;
    }

    private static string MessageFor(ArticleDraft draft, ContentPage page) =>
        (draft.IsNewFile ? page.Title : $"Правка: {page.Title}") + (draft.EscalationId is { } escalation ? $"\n\nЭскалация {escalation}" : "");
}

/// <summary>Somebody else changed the same place of the file. Nothing is lost: both texts are here.</summary>
public sealed class FileChangedMeanwhile(ArticleDraft draft, string? present)
    : ActionRefused(present is null ? "Этот файл удалили, пока вы писали. Ваш текст цел." : "Этот файл изменили, пока вы писали, в том же месте. Ваш текст цел: сверьте его с новым.")
{
    public string Mine => draft.Text;

    /// <summary>Empty when the file is gone.</summary>
    public string Theirs => present ?? "";

    public bool IsGone => present is null;
}

/// <param name="IsOn">Whether commits are pushed; null: when the content folder is itself the top of a repository that follows another.</param>
public sealed record PushSetting(bool? IsOn);
