using HelpCenter.Content;
using HelpCenter.Content.Publishing;
using HelpCenter.Content.Publishing.Moving;
using HelpCenter.Support.People;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>A text gets another name or folder, and with it another address. The former address, links, votes and counts follow it.</summary>
public sealed class RenameFile(SqliteStore store, LiveContent live, TimeProvider clock, PushSetting push)
{
    private readonly ContentRepository _repository = new(live.Folder, push.IsOn);

    /// <returns>Where it lies now.</returns>
    public async Task<string> RenameAsync(string path, string to, int by, CancellationToken stop)
    {
        to = DraftPath.Checked(to, live.Current.Site.HasLayout);
        if (to.Equals(path, StringComparison.OrdinalIgnoreCase)) throw new ActionRefused("Это прежнее имя. Напишите новое.");
        if (live.Current.Site.HasLayout && ContentKinds.Of(to) != ContentKinds.Of(path)) throw new ActionRefused($"Вид текста задаёт папка. Оставьте {path[..path.IndexOf('/')]} в начале.");
        await using var db = await store.OpenAsync(stop);
        var editor = await db.Users.SingleAsync(p => p.Id == by, stop);
        var (was, title) = Publish(path, to, FileAuthor.Of(editor));
        live.Reload();
        var url = live.Current.Files.Page(to)?.Url ?? was;
        await FollowAsync(db, (path, was), (to, url), CancellationToken.None);
        db.Audit.Add(AuditEntry.Of(editor, $"Переименован текст «{title}»", $"{path} → {to}", clock.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
        return to;
    }

    private (string Url, string Title) Publish(string path, string to, string author)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            live.Reload();
            var page = live.Current.Files.Page(path) ?? throw new ActionRefused($"В папке с содержимым нет файла {path}. Возможно, его только что удалили.");
            try
            {
                var changes = new TextMove(live.Current, _repository.Read).Plan(page, to, text => UrlOf(to, text));
                _repository.Publish(changes, author, $"Переименовано: {page.Title}\n\n{path} → {to}");
                return (page.Url, page.Title);
            }
            catch (FileChanged) when (isFirst)
            {
                // A colleague's change came with this very publishing: look again.
            }
            catch (PublishRefused refused)
            {
                throw new ActionRefused($"Не переименовано, всё осталось как было. {refused.Message}");
            }
        }
    }

    private string? UrlOf(string to, string text)
    {
        var tried = live.Try(to, text, []);
        return tried.Problems.FirstOrDefault(p => p.Severity == Severity.Error) is { } error ? throw new ActionRefused($"Так переименовать нельзя: {error}") : tried.Page?.Url;
    }

    // What people did with the text is told of its file or address.
    private static async Task FollowAsync(SupportDb db, (string File, string Url) was, (string File, string Url) now, CancellationToken stop)
    {
        var (old, length, file) = (was.File, was.File.Length, now.File);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await db.Votes.Where(v => v.Page == was.Url && !db.Votes.Any(o => o.Page == now.Url && o.Version == v.Version && o.Reader == v.Reader)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Page, now.Url), stop);
        await db.StepCounts.Where(c => c.Algorithm == old && !db.StepCounts.Any(o => o.Algorithm == file && o.Version == c.Version && o.Step == c.Step && o.Choice == c.Choice && o.Event == c.Event && o.IsPublic == c.IsPublic)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Algorithm, file), stop);
        await db.Walks.Where(w => w.Algorithm == old).ExecuteUpdateAsync(set => set.SetProperty(w => w.Algorithm, file), stop);
        await db.LearnedTexts.Where(t => t.Document == old || t.Document.StartsWith(old + "#")).ExecuteUpdateAsync(set => set.SetProperty(t => t.Document, t => file + t.Document.Substring(length)), stop);
        await db.Citations.Where(c => c.Document == old || c.Document.StartsWith(old + "#")).ExecuteUpdateAsync(set => set.SetProperty(c => c.Document, c => file + c.Document.Substring(length)), stop);
        await db.SuggestionUses.Where(u => u.Document == old || u.Document.StartsWith(old + "#")).ExecuteUpdateAsync(set => set.SetProperty(u => u.Document, u => file + u.Document.Substring(length)), stop);
        await db.Deflections.Where(d => d.Document == old || d.Document.StartsWith(old + "#")).ExecuteUpdateAsync(set => set.SetProperty(d => d.Document, d => file + d.Document.Substring(length)), stop);
        // Who is writing in it now goes on under the new name; the alias joins as another's change does.
        await db.ArticleDrafts.Where(d => d.Path == old && d.Before != null && d.PublishedAt == null).ExecuteUpdateAsync(set => set.SetProperty(d => d.Path, file), stop);
        await whole.CommitAsync(stop);
    }
}
