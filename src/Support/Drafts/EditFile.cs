using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Publishing;
using HelpCenter.Content.Sources;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>«Править» and «Создать»: a draft of a file that is there, or of one that is to be.</summary>
public sealed class EditFile(SqliteStore store, LiveContent live, TimeProvider clock)
{
    /// <summary>Id of the draft: the editor's own unfinished one when there is one.</summary>
    public async Task<int> OpenAsync(string path, int by, CancellationToken stop)
    {
        var file = Read(path);
        await using var db = await store.OpenAsync(stop);
        var draft = await db.ArticleDrafts.OrderByDescending(d => d.Id)
            .FirstOrDefaultAsync(d => d.AuthorId == by && d.Path == path && d.PublishedAt == null && d.DiscardedAt == null && d.Before != null, stop);
        if (draft is null)
        {
            var author = await db.Users.SingleAsync(p => p.Id == by, stop);
            db.ArticleDrafts.Add(draft = ArticleDraft.Of(path, file.Text, file.Text, author, clock.GetUtcNow()));
        }
        // Opened and not touched: begin from what is there today.
        else if (!draft.IsChanged) draft.StartFrom(file.Text, file.Text, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return draft.Id;
    }

    /// <param name="folder">Below the folder of its kind; may be empty for all but articles.</param>
    public async Task<int> StartAsync(ContentKind kind, string folder, string title, int by, CancellationToken stop)
    {
        title = string.Join(' ', Tickets.MessageText.Clean(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length is 0 or > LongestTitle) throw new ActionRefused($"Напишите заголовок: до {LongestTitle} знаков, лучше вопросом клиента.");
        folder = string.Join('/', folder.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Slug.Of));
        if (kind == ContentKind.Article && folder.Length == 0) throw new ActionRefused("Выберите раздел для статьи.");
        await using var db = await store.OpenAsync(stop);
        var author = await db.Users.SingleAsync(p => p.Id == by, stop);
        var draft = ArticleDraft.Of(FreePath(live.Current, $"{DraftPath.FolderOf(kind)}/{folder}", title), NewTexts.Of(kind, title), before: null, author, clock.GetUtcNow());
        db.ArticleDrafts.Add(draft);
        await db.SaveChangesAsync(stop);
        return draft.Id;
    }

    private const int LongestTitle = 160;

    /// <summary>A name that no file has yet.</summary>
    public static string FreePath(ContentSnapshot content, string folder, string title)
    {
        const int Longest = 60;
        var name = Slug.Of(title);
        name = name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
        for (var n = 1; ; n++)
        {
            var path = $"{folder.TrimEnd('/')}/{name}{(n == 1 ? "" : $"-{n}")}.md";
            if (content.Files.Page(path) is null) return path;
        }
    }

    private FolderFile Read(string path)
    {
        if (live.Current.Files.Page(path) is null && !DraftPath.IsGood(path, live.Current.Site.HasLayout)) throw new ActionRefused($"В папке с содержимым нет файла {path}.");
        try
        {
            return new ContentRepository(live.Folder).Read(path) ?? throw new ActionRefused($"В папке с содержимым нет файла {path}. Возможно, его только что удалили.");
        }
        catch (PublishRefused refused)
        {
            throw new ActionRefused(refused.Message);
        }
    }
}

/// <summary>Names that a file of the content folder may have.</summary>
public static class DraftPath
{
    private const int Longest = 200;

    private static readonly Dictionary<ContentKind, string> s_folders = new()
    {
        [ContentKind.Article] = "articles",
        [ContentKind.Faq] = "faq",
        [ContentKind.Algorithm] = "algorithms",
        [ContentKind.Script] = "scripts",
        [ContentKind.Answer] = "answers",
    };

    public static string FolderOf(ContentKind kind) => s_folders[kind];

    /// <summary>The path as it is kept.</summary>
    public static string Checked(string path, bool hasLayout)
    {
        path = path.Trim().Replace('\\', '/').Normalize();
        return IsGood(path, hasLayout) ? path
            : throw new ActionRefused("Файл называется так: articles/раздел/имя.md, faq/имя.md, algorithms/имя.md, scripts/имя.md или answers/папка/имя.md");
    }

    public static bool IsGood(string path, bool hasLayout) =>
        path.Length <= Longest && ContentFolder.IsMarkdown(path) && !path.Any(char.IsControl)
        && path.Split('/').All(part => part.Length > 0 && part[0] is not ('.' or '_') && part.Trim() == part)
        && (!hasLayout || ContentKinds.Of(path) switch
        {
            ContentKind.None => false,
            ContentKind.Article => path.Count(c => c == '/') >= 2,
            _ => true,
        });
}
