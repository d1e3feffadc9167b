using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HelpCenter.Content.Sources;

/// <summary>A piece of YAML with its line, 1-based within the parsed text.</summary>
public abstract record YamlNode(int Line)
{
    private const int DeepestNesting = 32;

    /// <summary>Reads one document; an empty text is an empty map.</summary>
    /// <exception cref="YamlProblem">The text is no YAML that we read; says where.</exception>
    public static YamlNode Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return new YamlMap(1, []);
            return ReadNode(parser, new(StringComparer.Ordinal), 0);
        }
        catch (YamlException e)
        {
            throw new YamlProblem(Math.Max(1, (int)e.Start.Line), e.InnerException?.Message ?? e.Message);
        }
        catch (InvalidOperationException)
        {
            // The scanner gives up like this on a bracket that is never closed.
            throw new YamlProblem(Math.Max(1, (int)(parser.Current?.Start.Line ?? 1)), "a bracket is not closed");
        }
    }

    private static YamlNode ReadNode(Parser parser, Dictionary<string, YamlNode> anchors, int depth)
    {
        var at = (int)parser.Current!.Start.Line;
        if (depth > DeepestNesting) throw new YamlProblem(at, "nesting is too deep");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw new YamlProblem(at, $"unknown alias *{alias.Value.Value}");
        var anchor = ((NodeEvent)parser.Current!).Anchor;
        var node = ReadFresh(parser, anchors, depth, at);
        if (!anchor.IsEmpty) anchors[anchor.Value] = node;
        return node;
    }

    private static YamlNode ReadFresh(Parser parser, Dictionary<string, YamlNode> anchors, int depth, int at)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return new YamlText(at, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(parser, anchors, depth + 1));
            return new YamlList(at, items);
        }
        parser.Consume<MappingStart>();
        var pairs = new List<YamlPair>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, anchors, depth + 1);
            var value = ReadNode(parser, anchors, depth + 1);
            pairs.Add(new((key as YamlText)?.Value ?? "", key.Line, value));
        }
        return new YamlMap(at, pairs);
    }
}

public sealed record YamlText(int Line, string Value) : YamlNode(Line);

public sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

public sealed record YamlMap(int Line, IReadOnlyList<YamlPair> Pairs) : YamlNode(Line)
{
    public YamlNode? this[string key] => Pairs.FirstOrDefault(p => p.Key == key)?.Value;
}

public sealed record YamlPair(string Key, int Line, YamlNode Value);

/// <summary>Why a text is no YAML, in Russian; the parser's own words where none of ours fit.</summary>
public sealed class YamlProblem(int line, string reason) : Exception(Russian(reason))
{
    private static readonly (string Said, string Means)[] Reasons =
    [
        ("found invalid mapping", "в значении без кавычек стоит двоеточие"),
        ("mapping values are not allowed", "в значении без кавычек стоит двоеточие"),
        ("did not find expected ',' or ']'", "список в квадратных скобках не закрыт"),
        ("did not find expected ',' or '}'", "фигурная скобка не закрыта"),
        ("did not find expected key", "здесь ждали ключ: проверьте отступ"),
        ("did not find expected '-'", "здесь ждали строку списка «- …»: проверьте отступ"),
        ("cannot start any token", "значение начинается с особого знака: возьмите его в кавычки"),
        ("unexpected end of stream", "кавычка не закрыта"),
        ("could not find expected ':'", "после ключа нет двоеточия"),
        ("Expected 'MappingStart'", "здесь ждали «ключ: значение»"),
        ("unknown alias", "ссылка «*имя» ведёт в никуда"),
        ("nesting is too deep", "слишком много вложенных уровней"),
        ("not a mapping", "здесь ждали строки «ключ: значение»"),
        ("unknown escape", "неизвестная последовательность после «\\»"),
        ("tab", "отступ сделан табуляцией, а нужен пробелами"),
    ];

    public int Line { get; } = line;

    private static string Russian(string reason)
    {
        foreach (var (said, means) in Reasons)
        {
            if (reason.Contains(said, StringComparison.OrdinalIgnoreCase)) return means;
        }
        return reason;
    }
}
