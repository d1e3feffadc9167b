using HelpCenter.Content;
using HelpCenter.Content.Linking;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>Drafts between their beginning and publishing: found, listed, saved, looked at, put away and taken back.</summary>
public sealed class KeepArticleDraft(SqliteStore store, LiveContent live, AttachmentStore files, TimeProvider clock)
{
    public async Task<ArticleDraft?> FindAsync(int id, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.ArticleDrafts.AsNoTracking().Include(d => d.Author).Include(d => d.Pictures).Include(d => d.Escalation!.Ticket).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, stop);
    }

    public async Task<IReadOnlyDictionary<int, ArticleDraft>> ByEscalationAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.ArticleDrafts.AsNoTracking().Where(d => d.EscalationId != null).ToDictionaryAsync(d => d.EscalationId!.Value, stop);
    }

    /// <summary>Everybody's drafts that hold something unpublished, newest first.</summary>
    public async Task<IReadOnlyList<ArticleDraft>> OpenAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.ArticleDrafts.AsNoTracking().Include(d => d.Author).Where(d => d.PublishedAt == null && d.DiscardedAt == null && (d.Before == null || d.Before != d.Text))
            .OrderByDescending(d => d.UpdatedAt).ToListAsync(stop);
    }

    /// <summary>The new version.</summary>
    public async Task<int> SaveAsync(int id, string path, string text, int seen, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var draft = await LoadAsync(db, id, stop);
        draft.Change(draft.IsNewFile ? DraftPath.Checked(path, live.Current.Site.HasLayout) : path, text, seen, clock.GetUtcNow());
        await TicketStore.SaveAsync(db, stop);
        return draft.Version;
    }

    /// <summary>The page that it would be, and what stands in the way.</summary>
    public TriedText Try(ArticleDraft draft, string path, string text) => live.Try(path, text, [.. draft.Pictures.Select(PictureOf)]);

    public async Task SetDiscardedAsync(int id, bool isDiscarded, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var draft = await LoadAsync(db, id, stop);
        if (isDiscarded) draft.Discard(clock.GetUtcNow());
        else draft.TakeBack();
        await TicketStore.SaveAsync(db, stop);
    }

    public static string UrlOf(DraftPicture picture) => $"/agent/drafts/{picture.DraftId}/pictures/{picture.Id}";

    private Picture PictureOf(DraftPicture picture) => new(picture.Path, files.PathOf(picture.Stored), UrlOf(picture), picture.ContentType, new(picture.Length, picture.Id));

    internal static async Task<ArticleDraft> LoadAsync(SupportDb db, int id, CancellationToken stop) =>
        await db.ArticleDrafts.Include(d => d.Pictures).SingleOrDefaultAsync(d => d.Id == id, stop) ?? throw new ActionRefused("Такого черновика нет.");
}
