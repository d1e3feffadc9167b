using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Publishing.Moving;

/// <summary>A text gets another name or folder: its former address stays known, and every text that leads to its file leads to the new one.</summary>
public sealed class TextMove(ContentSnapshot content, Func<string, FolderFile?> read)
{
    /// <summary>Texts that lead to this one, whoever may read them, in the order of their files.</summary>
    public static IReadOnlyList<(ContentPage From, int Line)> LinksTo(ContentSnapshot content, ContentPage page) =>
        [.. from each in content.Pages where each.File != page.File
            let link = each.Markup.Links.Where(link => Leads(content, link, page)).Select(link => (MarkupLink?)link).FirstOrDefault()
            where link is not null orderby each.File select (each, link.Value.Line)];

    /// <summary>Everything to be written at once: the new file, those that lead to it, and last that the old one is gone.</summary>
    /// <param name="urlOf">The address that a text has under its new name; null when it has errors there.</param>
    public IReadOnlyList<FileChange> Plan(ContentPage page, string to, Func<string, string?> urlOf)
    {
        var source = read(page.File) ?? throw new PublishRefused($"Файл {page.File} удалили.");
        var rewriter = RewriterOf(page, page.File, to, to, page.Url);
        var text = rewriter.Rewrite(source.Text);
        if (urlOf(text) is not { } url) throw new PublishRefused($"Под именем {to} этот текст не читается.");
        text = AliasKey.Set(text, Former(page, url));
        var changes = new List<FileChange> { new(to, FolderFile.Bytes(text, source.HasCarriageReturns), null) };
        foreach (var (from, _) in LinksTo(content, page))
        {
            if (read(from.File) is not { } linking) continue;
            var mended = RewriterOf(page, from.File, from.File, to, url).Rewrite(linking.Text);
            if (mended != linking.Text) changes.Add(new(from.File, FolderFile.Bytes(mended, linking.HasCarriageReturns), linking.Text));
        }
        changes.Add(new(page.File, null, source.Text));
        return changes;
    }

    // Its own new address is no former one, as when it gets its old name back.
    private static List<string> Former(ContentPage page, string url)
    {
        List<string> former = [.. page.Aliases.Append(page.Url.Trim('/')).Distinct(StringComparer.OrdinalIgnoreCase)];
        former.RemoveAll(alias => alias.Length == 0 || alias.Equals(url.Trim('/'), StringComparison.OrdinalIgnoreCase));
        return former;
    }

    private LinkRewriter RewriterOf(ContentPage page, string file, string newFile, string to, string url) => new(
        FilePath.FolderOf(file), FilePath.FolderOf(newFile),
        target => IsPage(content.Files.Find(target), page) ? target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? to : to[..^3] : null,
        slug => IsPage(content.Files.FindSlug(slug), page) ? url.Trim('/') : null);

    private static bool Leads(ContentSnapshot content, MarkupLink link, ContentPage page) => IsPage(content.AgentLinks.Resolve(link), page);

    private static bool IsPage(Destination? destination, ContentPage page) => destination is Destination.ToPage { Page: var found } && found.File == page.File;
}
