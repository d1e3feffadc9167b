using System.Text.RegularExpressions;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Settings;

/// <summary>
/// Reads <c>terms.yml</c>. Forms of <c>iso</c>: durations (<c>P10D</c>, <c>PT48H</c>) and ranges of them (<c>P1D/P3D</c>), <c>workdays:3</c>,
/// <c>workdays:3-5</c>, <c>day:+1</c> (завтра), <c>week:+1</c>, <c>on:…</c>, <c>until:…</c>, <c>from:…</c>, <c>now</c>; none for a vague one.
/// </summary>
internal static partial class TermsReader
{
    public static IEnumerable<ContentTerm> Read(string file, YamlNode root, List<ContentProblem> problems)
    {
        if (root is not YamlList list)
        {
            if (root is not YamlMap { Pairs.Count: 0 }) problems.Add(Odd(file, root));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map) problems.Add(Odd(file, item));
            else if (ReadOne(new YamlFields(map, file, 0, problems), map.Line) is { } term) yield return term;
        }
    }

    private static ContentTerm? ReadOne(YamlFields fields, int line)
    {
        var term = new ContentTerm(fields.Text("text"), fields.Text("iso"), fields.Text("about"), fields.Text("owner"), line);
        fields.ReportUnknownKeys();
        if (term.Text.Length == 0)
        {
            fields.Report("text", "no-value", "У срока нет текста.", "Добавьте ключ text: как этот срок называют клиенту.");
            return null;
        }
        if (term.About.Length == 0) fields.Report("about", "no-value", $"Не сказано, о чём срок «{term.Text}».", "Добавьте ключ about.");
        if (term.Iso.Length == 0 || Known().IsMatch(term.Iso)) return term;
        fields.Report("iso", "wrong-value", $"Ключ «iso»: не понимаем «{term.Iso}».", "Напишите, например, P10D, PT48H, P1D/P3D, workdays:3 или day:+1.");
        return term with { Iso = "" };
    }

    private static ContentProblem Odd(string file, YamlNode node) =>
        new(file, node.Line, Severity.Warning, "terms", "Это не похоже на срок.", "Напишите «- { text: \"до 10 дней\", iso: P10D, about: возврат денег }».");

    private const string Duration = @"P(?=\w)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?";

    [GeneratedRegex(@"^(" + Duration + "(/" + Duration + @")?|workdays:\d+(-\d+)?|(day|week):\+\d+|(on|until|from):\S+|now)$")]
    private static partial Regex Known();
}
