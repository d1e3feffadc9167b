using System.Text.RegularExpressions;

namespace HelpCenter.Web.Theming;

internal enum MustacheKind : byte { Value, Open, Close, Partial, PartialBlock, Inline, Else }

/// <param name="Name">First word: the helper, the partial or the path.</param>
/// <param name="HasArguments">Something follows the name.</param>
internal sealed record Mustache(int Line, MustacheKind Kind, string Name, bool HasArguments, string Body);

/// <summary>The mustaches of a template with their lines, which Handlebars does not tell when something is wrong.</summary>
internal static partial class TemplateScan
{
    private const int DeepestNesting = 100;
    private static readonly string[] s_builtIn = ["if", "unless", "each", "with", "lookup", "else", "this", "@partial-block"];

    public static List<Mustache> Read(string text)
    {
        var mustaches = new List<Mustache>();
        var line = 1;
        var at = 0;
        foreach (var match in Tag().EnumerateMatches(text))
        {
            line += text.AsSpan(at, match.Index - at).Count('\n');
            at = match.Index;
            if (Parse(text.Substring(match.Index, match.Length), line) is { } mustache) mustaches.Add(mustache);
        }
        return mustaches;
    }

    /// <summary>What can be known to be wrong before anything is compiled.</summary>
    public static IEnumerable<ThemeProblem> Check(TemplateSource template, IReadOnlySet<string> helpers, IReadOnlySet<string> partials)
    {
        var mustaches = Read(template.Text);
        var inline = mustaches.Where(m => m.Kind == MustacheKind.Inline).Select(m => m.Body[m.Name.Length..].Trim(' ', '"', '\'')).ToHashSet();
        foreach (var mustache in mustaches)
        {
            if (mustache.Kind is MustacheKind.Partial && !IsKnownPartial(mustache.Name, partials, inline))
                yield return new(template.File, mustache.Line, $"нет фрагмента «{mustache.Name}»", "Фрагменты лежат в templates/partials.");
            foreach (var helper in Helpers(mustache).Where(name => !helpers.Contains(name) && !s_builtIn.Contains(name)))
                yield return new(template.File, mustache.Line, $"нет функции «{helper}»", $"Есть функции: {string.Join(", ", helpers.Order(StringComparer.Ordinal))}.");
        }
        if (Unbalanced(template, mustaches) is { } problem) yield return problem;
    }

    private static bool IsKnownPartial(string name, IReadOnlySet<string> partials, HashSet<string> inline) =>
        name is "@partial-block" || name.StartsWith('(') || partials.Contains(name) || inline.Contains(name);

    private static bool IsWord(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static IEnumerable<string> Helpers(Mustache mustache)
    {
        if (mustache.HasArguments && mustache.Kind is (MustacheKind.Value or MustacheKind.Open or MustacheKind.Else) && IsWord(mustache.Name)) yield return mustache.Name;
        foreach (Match inner in SubExpression().Matches(Quoted().Replace(mustache.Body, "''"))) yield return inner.Groups["name"].Value;
    }

    private static ThemeProblem? Unbalanced(TemplateSource template, List<Mustache> mustaches)
    {
        var open = new Stack<Mustache>();
        foreach (var mustache in mustaches)
        {
            if (mustache.Kind is MustacheKind.Open or MustacheKind.PartialBlock or MustacheKind.Inline) open.Push(mustache);
            if (open.Count > DeepestNesting) return new(template.File, mustache.Line, $"блоки вложены глубже {DeepestNesting} раз");
            if (mustache.Kind != MustacheKind.Close) continue;
            if (!open.TryPop(out var opened)) return new(template.File, mustache.Line, $"закрыт блок «{mustache.Name}», который не открывали");
            if (opened.Name != mustache.Name) return new(template.File, mustache.Line, $"закрыт блок «{mustache.Name}», а открыт «{opened.Name}» в строке {opened.Line}");
        }
        return open.TryPop(out var left) ? new(template.File, left.Line, $"блок «{left.Name}» не закрыт", $"Добавьте {{{{/{left.Name}}}}}.") : null;
    }

    private static Mustache? Parse(string tag, int line)
    {
        var body = tag.Trim('{', '}').Trim('~').Trim();
        if (body is "" or ['!', ..]) return null;
        var (kind, skip) = body switch
        {
            ['#', '>', ..] => (MustacheKind.PartialBlock, 2),
            ['#', '*', ..] => (MustacheKind.Inline, 2),
            ['#', ..] or ['^', _, ..] => (MustacheKind.Open, 1),
            ['/', ..] => (MustacheKind.Close, 1),
            ['>', ..] => (MustacheKind.Partial, 1),
            ['&', ..] => (MustacheKind.Value, 1),
            _ => (MustacheKind.Value, 0),
        };
        var rest = body[skip..].Trim();
        if (kind == MustacheKind.Value && rest.StartsWith("else", StringComparison.Ordinal)) (kind, rest) = (MustacheKind.Else, rest[4..].Trim());
        var end = rest.IndexOfAny([' ', '\n', '\r', '\t']);
        return new(line, kind, end < 0 ? rest : rest[..end], end >= 0, rest);
    }

    [GeneratedRegex(@"\{\{!--.*?--\}\}|\{\{\{.*?\}\}\}|\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("""("[^"]*")|('[^']*')""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\(\s*(?<name>[\w-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SubExpression();
}
