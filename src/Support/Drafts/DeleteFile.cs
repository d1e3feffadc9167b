using HelpCenter.Content;
using HelpCenter.Content.Publishing;
using HelpCenter.Content.Publishing.Moving;
using HelpCenter.Support.People;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>A text goes out of the folder, by a commit where there is git, and may come back as it was.</summary>
public sealed class DeleteFile(SqliteStore store, LiveContent live, TimeProvider clock, PushSetting push)
{
    private const int Shown = 20;

    private readonly ContentRepository _repository = new(live.Folder, push.IsOn);

    /// <summary>Null when there is no such text.</summary>
    public ContentPage? Find(string path) => live.Current.Files.Page(path);

    /// <summary>Who leads to it: links that would become plain words.</summary>
    public IReadOnlyList<(ContentPage From, int Line)> LinksTo(ContentPage page) => TextMove.LinksTo(live.Current, page);

    /// <param name="seen">Hash of the text that the editor decided about.</param>
    /// <returns>The number under which it can be brought back.</returns>
    public async Task<int> DeleteAsync(string path, string seen, int by, CancellationToken stop)
    {
        live.Reload();
        var page = Find(path) ?? throw new ActionRefused($"В папке с содержимым нет файла {path}. Возможно, его только что удалили.");
        if (page.Hash.ToString() != seen) throw new ActionRefused("Этот файл изменили, пока вы смотрели. Ничего не удалено: прочитайте его ещё раз.");
        await using var db = await store.OpenAsync(stop);
        var editor = await db.Users.SingleAsync(p => p.Id == by, stop);
        // First what can bring it back: a power cut between the two leaves a text too many, never one too few.
        var deleted = new DeletedFile { Path = page.File, Title = page.Title, Bytes = await File.ReadAllBytesAsync(Path.Combine(live.Folder, page.File), stop), Who = editor.Name, At = clock.GetUtcNow() };
        db.DeletedFiles.Add(deleted);
        await db.SaveChangesAsync(stop);
        try
        {
            var text = _repository.Read(page.File)?.Text ?? throw new PublishRefused("Файл уже удалили.");
            _repository.Publish([new FileChange(page.File, null, text)], FileAuthor.Of(editor), $"Удалено: {page.Title}");
        }
        catch (PublishRefused refused)
        {
            db.DeletedFiles.Remove(deleted);
            await db.SaveChangesAsync(CancellationToken.None);
            live.Reload();
            throw new ActionRefused($"Не удалено, всё осталось как было. {refused.Message}");
        }
        db.Audit.Add(AuditEntry.Of(editor, "Удалён текст", page.File, clock.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
        live.Reload();
        return deleted.Id;
    }

    /// <summary>The file is back, with a commit of its own.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> RestoreAsync(int id, int by, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var deleted = await db.DeletedFiles.SingleOrDefaultAsync(d => d.Id == id, stop) ?? throw new ActionRefused("Этот файл уже вернули.");
        var editor = await db.Users.SingleAsync(p => p.Id == by, stop);
        try
        {
            _repository.Publish([new FileChange(deleted.Path, deleted.Bytes, null)], FileAuthor.Of(editor), $"Возвращено: {deleted.Title}");
        }
        catch (PublishRefused refused)
        {
            throw new ActionRefused($"Не возвращено, всё осталось как было. {refused.Message}");
        }
        db.DeletedFiles.Remove(deleted);
        db.Audit.Add(AuditEntry.Of(editor, "Возвращён текст", deleted.Path, clock.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
        live.Reload();
        return deleted.Path;
    }

    /// <summary>The latest of those that are not there, newest first.</summary>
    public async Task<IReadOnlyList<DeletedFile>> ListAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var latest = await db.DeletedFiles.AsNoTracking().OrderByDescending(d => d.Id).Take(Shown).ToListAsync(stop);
        return latest.FindAll(d => live.Current.Files.Page(d.Path) is null);
    }
}

/// <summary>How git calls an editor.</summary>
internal static class FileAuthor
{
    public static string Of(Employee editor) => $"{editor.Name.Replace('<', ' ').Replace('>', ' ')} <{editor.Email}>";
}
