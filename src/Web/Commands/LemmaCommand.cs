using System.CommandLine;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Lexicon;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter lemma</c>: how the program understands words, with everything it considered.</summary>
internal static class LemmaCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("СЛОВО") { Description = "Слова. Без них читаются строки со стандартного ввода, слово в строке." };
        var lexicon = new Option<FileInfo?>("--lexicon") { Description = "Свои слова: «слово как образец» в каждой строке.", HelpName = "ФАЙЛ" };
        var json = CommonOptions.Json();
        var command = new Command("lemma", "Разобрать слова: начальная форма, часть речи, признаки.") { words, lexicon, json };
        command.SetAction(parsed =>
        {
            var analyzer = Analyzer(parsed.GetValue(lexicon));
            var tokens = parsed.GetValue(words) is { Length: > 0 } given ? given : StandardInput();
            if (parsed.GetValue(json)) ConsoleJson.Write(tokens.Select(token => new { Word = token, Readings = Readings(analyzer, token) }));
            else foreach (var token in tokens) WriteTable(token, Readings(analyzer, token));
            return ExitCode.Ok;
        });
        return command;
    }

    private static MorphAnalyzer Analyzer(FileInfo? lexicon)
    {
        if (lexicon is null) return MorphAnalyzer.Default;
        try
        {
            var analyzer = MorphAnalyzer.Load(ProjectLexicon.Load(lexicon.FullName));
            foreach (var problem in analyzer.LexiconProblems) Console.Error.WriteLine(problem);
            return analyzer;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailed($"Словарь проекта не читается: {e.Message}");
        }
    }

    private static IEnumerable<string> StandardInput()
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } token) yield return token;
        }
    }

    private static List<Row> Readings(MorphAnalyzer analyzer, string token)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var lemma = new char[token.Length + MorphAnalyzer.LemmaRoom];
        var rows = new List<Row>();
        foreach (var reading in readings[..analyzer.Analyze(token, readings)])
        {
            var length = analyzer.WriteLemma(token, reading, lemma);
            rows.Add(new(
                new string(lemma, 0, length), reading.PartOfSpeech.ToString(), reading.Grammemes.ToString(), MathF.Round(reading.Probability, 4), reading.Source.ToString()));
        }
        return rows;
    }

    private static void WriteTable(string token, List<Row> rows)
    {
        Console.WriteLine(token);
        var width = rows.Max(r => r.Lemma.Length);
        foreach (var row in rows)
            Console.WriteLine($"  {row.Lemma.PadRight(width)}  {row.Probability,6:P1}  {row.Source,-12}  {row.Grammemes}");
    }

    private sealed record Row(string Lemma, string PartOfSpeech, string Grammemes, float Probability, string Source);
}
