using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet.Compiler;
using HelpCenter.Web.Theming.Functions;

namespace HelpCenter.Web.Theming;

/// <summary>What Handlebars throws → the file, the line and a sentence for the author.</summary>
internal static partial class TemplateFailure
{
    private const int TooManyFragments = 30;

    public static ThemeProblem OfRendering(Theme theme, string template, Exception failure)
    {
        var chain = Chain(failure).ToList();
        var files = Files(theme, template, chain);
        if (chain.Count > TooManyFragments) return Looping(files);
        if (chain.OfType<TemplateSyntaxException>().FirstOrDefault() is { } syntax) return OfReading(syntax);
        return chain[^1] switch
        {
            HandlebarsUndefinedBindingException undefined => Named(files, undefined.MissingKey ?? undefined.Path, $"нет значения «{undefined.MissingKey ?? undefined.Path}»"),
            UnknownNameException unknown => Named(files, unknown.Name, unknown.Message),
            RenderLimitException limit => new(files[0].File, DeepestLoop(files[0]), limit.Message, "Уберите вложенные циклы."),
            var other => new(files[0].File, 0, $"страница не рисуется: {other.Message}"),
        };
    }

    public static ThemeProblem OfReading(TemplateSyntaxException failure)
    {
        var place = Place().Match(failure.Message);
        var line = place.Success ? int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture) : 0;
        return new(failure.Template.File, line, $"шаблон не разбирается: {failure.Message.Split('\n')[0].TrimEnd(':', ' ')}");
    }

    private static ThemeProblem Looping(List<TemplateSource> files)
    {
        var (file, line) = files.SelectMany(file => TemplateScan.Read(file.Text), (file, mustache) => (file, mustache))
            .Where(found => found.mustache.Kind is MustacheKind.Partial or MustacheKind.PartialBlock && files.Exists(file => file.Name == found.mustache.Name))
            .Select(found => (found.file, found.mustache.Line)).FirstOrDefault((files[0], 0));
        return new(file.File, line, $"фрагмент «{file.Name}» вызывает сам себя");
    }

    /// <summary>The innermost fragment first, the page last: a block handed to a fragment is written in the page.</summary>
    private static List<TemplateSource> Files(Theme theme, string template, List<Exception> chain)
    {
        var names = chain.Select(failure => Fragment().Match(failure.Message)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Reverse().Distinct();
        var files = names.Select(name => theme.Partials.FirstOrDefault(partial => partial.Name == name)).OfType<TemplateSource>().ToList();
        files.Add(theme.Pages.First(page => page.Name == template));
        return files;
    }

    private static ThemeProblem Named(List<TemplateSource> files, string name, string message)
    {
        foreach (var file in files)
        {
            if (TemplateScan.Read(file.Text).Find(mustache => Regex.IsMatch(mustache.Body, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))) is { } mustache)
                return new(file.File, mustache.Line, message);
        }
        return new(files[0].File, 0, message);
    }

    private static int DeepestLoop(TemplateSource source)
    {
        var (depth, deepest, line) = (0, 0, 0);
        foreach (var mustache in TemplateScan.Read(source.Text).Where(mustache => mustache.Name == "each"))
        {
            if (mustache.Kind == MustacheKind.Close) depth--;
            else if (++depth > deepest) (deepest, line) = (depth, mustache.Line);
        }
        return line;
    }

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException) yield return at;
    }

    [GeneratedRegex(@"Occured at: (?<line>\d+):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("rendering partial '(?<name>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fragment();
}
