using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Compiling;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Checks;

/// <summary>Links, anchors and pictures that lead nowhere. On the page they are plain text.</summary>
internal sealed class LinkCheck(IReadOnlyList<CompiledFile> files, SiteLinks links, List<ContentProblem> problems)
{
    private readonly Lazy<IReadOnlyList<string>> _names = new(() => [.. files.Where(f => f.Page is not null).Select(f => FilePath.NameOf(f.Page!.Url))]);

    public void Run(CompiledFile file)
    {
        if (file.Page is not { } page) return;
        var forAgents = page.Markup.LinksForAgents();
        for (var i = 0; i < page.Markup.Links.Count; i++)
        {
            var link = page.Markup.Links[i];
            switch (link.Kind)
            {
                case MarkupLinkKind.Image when links.Image(link) is null:
                    Report(file, link, "broken-image", $"Нет картинки «{link.Target}».", "Проверьте путь и имя файла.");
                    break;
                case MarkupLinkKind.Own:
                    CheckAnchor(file, link, page);
                    break;
                case MarkupLinkKind.File or MarkupLinkKind.Slug or MarkupLinkKind.Site:
                    CheckPage(file, link, page, forAgents.Contains(i));
                    break;
            }
        }
    }

    private void CheckPage(CompiledFile file, MarkupLink link, ContentPage from, bool isForAgents)
    {
        switch (links.Resolve(link))
        {
            case Destination.ToPage { Page: var target }:
                CheckAnchor(file, link, target);
                if (!isForAgents && from.IsVisibleTo(Audience.Public) && !target.IsVisibleTo(Audience.Public))
                    Report(file, link, "link-to-hidden", $"Ссылка ведёт на страницу, которой клиенты не видят: {target.File}.", "Уберите ссылку или поставьте её во врезку :::agent.");
                break;
            case null when links.Link(link) is null:
                ReportBroken(file, link, from);
                break;
        }
    }

    private void ReportBroken(CompiledFile file, MarkupLink link, ContentPage from)
    {
        var near = NearestName.Of(FilePath.NameOf(link.Target.Replace(".md", "")), _names.Value);
        var fix = near is null ? "Проверьте путь." : $"Похожая страница: «{near}».";
        if (from is Algorithm algorithm && algorithm.Steps.Any(s => s.Choices.Any(c => c.Algorithm == link.Target)))
            problems.Add(SubAlgorithmCheck.Problem(file.File, link.Line, link.Target, files.Where(f => f.Page is Algorithm).Select(f => f.File)));
        else
            Report(file, link, "broken-link", $"Ссылка ведёт в никуда: «{link.Target}».", fix);
    }

    private void CheckAnchor(CompiledFile file, MarkupLink link, ContentPage target)
    {
        if (link.Anchor.Length == 0 || target.Markup.Anchors.Contains(link.Anchor)) return;
        var near = NearestName.Of(link.Anchor, target.Markup.Anchors);
        Report(file, link, "broken-anchor", $"На странице {target.File} нет места «#{link.Anchor}».", near is null ? "Проверьте заголовки той страницы." : $"Похожее: «#{near}».");
    }

    private void Report(CompiledFile file, MarkupLink link, string code, string message, string fix) =>
        problems.Add(new(file.File, link.Line, Severity.Warning, code, message, fix));
}
