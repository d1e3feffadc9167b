using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Support.Escalations;
using HelpCenter.Support.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Drafts;

/// <summary>«Сделать статьёй»: the question in the customer's words, the expert's answer as the text, nobody's personal data.</summary>
public sealed class DraftFromEscalation(SqliteStore store, LiveContent live, TimeProvider clock)
{
    private const int AlikeShown = 4;
    private const int LongestTitle = 120;

    /// <summary>What is written of it already; shown before another text is begun.</summary>
    public IReadOnlyList<SearchHit> Alike(Escalation escalation) =>
        live.Current.Index.Search(new SearchRequest($"{escalation.Ticket.Subject} {escalation.Question}".Replace('"', ' ')) { Audience = Audience.Agents, Take = AlikeShown }).Hits;

    /// <summary>Id of the draft; an escalation has one.</summary>
    public async Task<int> MakeAsync(int escalation, int by, string category, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        if (await db.ArticleDrafts.FirstOrDefaultAsync(d => d.EscalationId == escalation, stop) is { } made) return made.Id;
        var found = await db.Escalations.Include(e => e.Ticket.Customer).Include(e => e.Ticket.Messages).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == escalation, stop)
            ?? throw new ActionRefused("Такой эскалации нет.");
        if (!found.IsAnswered) throw new ActionRefused("Сначала эксперт должен ответить.");
        if (!live.Current.CategoryByPath.ContainsKey(category)) throw new ActionRefused("Выберите раздел для статьи.");
        var title = TitleOf(found);
        var author = await db.Users.SingleAsync(p => p.Id == by, stop);
        var draft = ArticleDraft.Of(EditFile.FreePath(live.Current, $"articles/{category}", title), TextOf(found, title), before: null, author, clock.GetUtcNow(), found);
        db.ArticleDrafts.Add(draft);
        await db.SaveChangesAsync(stop);
        return draft.Id;
    }

    private static string TitleOf(Escalation escalation)
    {
        var title = Clean(escalation.Ticket.Subject, escalation).Trim(' ', '.', '!');
        return title.Length > LongestTitle ? title[..title.LastIndexOf(' ', LongestTitle)] : title;
    }

    private static string TextOf(Escalation escalation, string title)
    {
        var answer = Clean(escalation.Answer, escalation).Trim();
        var (reason, steps) = Split(answer);
        var keywords = escalation.Ticket.Messages.Where(m => m.Kind == MessageKind.Customer).SelectMany(m => Questions(Clean(m.Body, escalation))).Append(title.ToLowerInvariant()).Distinct().Take(5);
        return $"""
            ---
            title: {NewTexts.Quoted(title)}
            summary: {NewTexts.Quoted(Summary(reason.Length > 0 ? reason : answer))}
            keywords: [{string.Join(", ", keywords.Select(NewTexts.Quoted))}]
            found_by: [{NewTexts.Quoted(title.ToLowerInvariant())}]
            ---
            {(reason.Length > 0 ? reason : answer)}

            ## Что сделать
            {(steps.Length > 0 ? steps : "1. Опишите первый шаг.")}

            """.ReplaceLineEndings("\n");
    }

    // An expert who wrote numbered steps has done half of the work.
    private static (string Reason, string Steps) Split(string answer)
    {
        var lines = answer.Split('\n');
        var first = Array.FindIndex(lines, line => line.TrimStart() is [>= '1' and <= '9', '.' or ')', ..]);
        return first < 0 ? (answer, "") : (string.Join('\n', lines[..first]).Trim(), string.Join('\n', lines[first..]).Trim());
    }

    private static IEnumerable<string> Questions(string text) =>
        text.Split(['?', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(s => s.Length is > 8 and < 70 && !s.Contains('[') && !s.StartsWith("Здравствуйте", StringComparison.OrdinalIgnoreCase)).Select(s => s.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal));

    private static string Summary(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var second = line.IndexOf(". ", Math.Min(line.Length, Math.Max(0, line.IndexOf(". ", StringComparison.Ordinal) + 1)), StringComparison.Ordinal);
        return second > 0 ? line[..(second + 1)] : line;
    }

    private static string Clean(string text, Escalation escalation) => PersonalData.Remove(text, escalation.Ticket.Customer.Name);
}
