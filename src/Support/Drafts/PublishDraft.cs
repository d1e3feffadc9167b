using HelpCenter.Content;
using HelpCenter.Content.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>Keeps drafts and lets them out: compile first, then the folder and git, or nothing at all.</summary>
public sealed class PublishDraft(SqliteStore store, LiveContent live, TimeProvider clock)
{
    public async Task<ArticleDraft?> FindAsync(int id, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.ArticleDrafts.AsNoTracking().Include(d => d.Author).Include(d => d.Escalation!.Ticket).SingleOrDefaultAsync(d => d.Id == id, stop);
    }

    public async Task<IReadOnlyDictionary<int, ArticleDraft>> ByEscalationAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.ArticleDrafts.AsNoTracking().Where(d => d.EscalationId != null).ToDictionaryAsync(d => d.EscalationId!.Value, stop);
    }

    /// <summary>The new version.</summary>
    public async Task<int> SaveAsync(int id, string path, string text, int seen, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var draft = await LoadAsync(db, id, stop);
        draft.Change(Checked(path), text, seen, clock.GetUtcNow());
        await Tickets.TicketStore.SaveAsync(db, stop);
        return draft.Version;
    }

    /// <summary>What stands in the way; empty when the text may go out.</summary>
    public IReadOnlyList<ContentProblem> Check(string path, string text) => live.Try(path, text).Problems;

    /// <summary>Address of the page that is live now.</summary>
    public async Task<string> PublishAsync(int id, int by, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var draft = await LoadAsync(db, id, stop);
        if (draft.IsPublished) throw new ActionRefused("Статья уже опубликована.");
        var (page, problems) = live.Try(draft.Path, draft.Text);
        if (problems.FirstOrDefault(p => p.Severity == Severity.Error) is { } error) throw new ActionRefused($"Статью нельзя опубликовать: {error}");
        if (page is null) throw new ActionRefused("Статью нельзя опубликовать: текст не прочитан.");
        if (PersonalData.Find(draft.Text) is [_, ..] found) throw new ActionRefused($"В тексте остались личные данные: {string.Join(", ", found)}. Уберите их.");
        var editor = await db.Users.SingleAsync(p => p.Id == by, stop);
        var repository = new ContentRepository(live.Folder);
        var number = draft.EscalationId is { } escalation ? $"\n\nЭскалация {escalation}" : "";
        try
        {
            var commit = repository.Publish(draft.Path, draft.Text, before: null, $"{editor.Name.Replace('<', ' ').Replace('>', ' ')} <{editor.Email}>", $"{page.Title}{number}");
            draft.Published(commit, clock.GetUtcNow());
        }
        catch (PublishRefused refused)
        {
            throw new ActionRefused($"Статья не опубликована, всё осталось как было. {refused.Message}");
        }
        await Tickets.TicketStore.SaveAsync(db, stop);
        // Not waiting for the watcher: the next letter may come this second.
        live.Reload([Path.Combine(live.Folder, draft.Path)]);
        return page.Url;
    }

    private static async Task<ArticleDraft> LoadAsync(SupportDb db, int id, CancellationToken stop) =>
        await db.ArticleDrafts.SingleOrDefaultAsync(d => d.Id == id, stop) ?? throw new ActionRefused("Такого черновика нет.");

    private static string Checked(string path)
    {
        path = path.Trim().Replace('\\', '/');
        var isGood = path.StartsWith("articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)
            && path.Split('/').All(part => part.Length > 0 && part[0] is not ('.' or '_')) && path.Count(c => c == '/') >= 2 && path.Length <= 200;
        return isGood ? path : throw new ActionRefused("Файл статьи называется так: articles/раздел/имя.md");
    }
}
