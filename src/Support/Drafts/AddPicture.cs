using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Publishing.Pictures;
using HelpCenter.Support.Attachments;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>A picture for the text being written: it lies beside it and goes out in the same commit.</summary>
public sealed class AddPicture(SqliteStore store, LiveContent live, AttachmentStore files, LooseFiles loose)
{
    public const long Largest = 4 << 20;
    private const int MostPictures = 30;
    private const int LongestSide = 6000;

    /// <returns>Markdown that shows it.</returns>
    public async Task<string> AddAsync(int id, IncomingFile file, string alt, CancellationToken stop)
    {
        alt = string.Join(' ', Tickets.MessageText.Clean(alt).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("[", "(").Replace("]", ")");
        if (alt.Length is 0 or > 300) throw new ActionRefused("Опишите картинку словами: их услышит тот, кто её не видит.");
        if (file.Length > Largest) throw new ActionRefused($"Картинка больше {Largest >> 20} МБ. Уменьшите её: на странице хватает ширины 1600 точек.");
        await using var db = await store.OpenAsync(stop);
        var draft = await KeepArticleDraft.LoadAsync(db, id, stop);
        if (!draft.IsOpen) throw new ActionRefused("Этот черновик уже закрыт.");
        if (draft.Pictures.Count >= MostPictures) throw new ActionRefused($"В одном черновике помещается {MostPictures} картинок.");
        var bytes = await ReadAsync(file, stop);
        return await loose.KeepAsync([new IncomingFile(file.Name, bytes.Length, () => new MemoryStream(bytes))], async kept =>
        {
            var picture = new DraftPicture { Path = FreePath(draft, alt, Path.GetExtension(kept[0].Name)), ContentType = kept[0].ContentType, Length = kept[0].Length, Stored = kept[0].Stored };
            draft.Pictures.Add(picture);
            await db.SaveChangesAsync(stop);
            return $"![{alt}]({picture.Path[(picture.Path.LastIndexOf('/') + 1)..]})";
        }, stop);
    }

    /// <summary>Null when there is no such picture.</summary>
    public async Task<(DraftPicture Picture, Stream Bytes)?> OpenAsync(int draft, int id, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.DraftPictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.DraftId == draft, stop) is { } found && files.Open(found.Stored) is { } bytes ? (found, bytes) : null;
    }

    // Everybody will be able to download it: where and when it was taken, and by whom, is nobody's business.
    private static async Task<byte[]> ReadAsync(IncomingFile file, CancellationToken stop)
    {
        await using var stream = file.Open();
        var bytes = new byte[file.Length];
        await stream.ReadExactlyAsync(bytes, stop);
        if (FileKinds.Detect(bytes) is not { } kind || kind.Extension == ".pdf") throw new ActionRefused("Это не картинка. Подойдут PNG, JPEG и WebP.");
        var size = ImageSize.Read(bytes);
        if (size.Width == 0) throw new ActionRefused("Картинка повреждена: её размер не читается. Сохраните её заново.");
        if (Math.Max(size.Width, size.Height) > LongestSide) throw new ActionRefused($"Картинка {size.Width}×{size.Height} точек, а помещается {LongestSide} по большей стороне. Уменьшите её.");
        return PlainPicture.Of(bytes) ?? throw new ActionRefused("Картинка повреждена: она обрывается. Сохраните её заново.");
    }

    private string FreePath(ArticleDraft draft, string alt, string extension)
    {
        const int Longest = 40;
        var slash = draft.Path.LastIndexOf('/');
        var name = Slug.Of(alt);
        name = name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
        for (var n = 1; ; n++)
        {
            var path = $"{draft.Path[..(slash + 1)]}{name}{(n == 1 ? "" : $"-{n}")}{extension}";
            if (live.Current.Pictures.Find(path) is null && !draft.Pictures.Exists(p => p.Path == path)) return path;
        }
    }
}
