using System.Text;

namespace HelpCenter.Morphology.Lexicon;

/// <summary>
/// A project's own words, one a line: «промокод как код» — the new word is inflected as the model word;
/// «руб. = рубль» — an abbreviation stands for a word.
/// «#» begins a comment. Reading never fails: a bad line becomes a <see cref="LexiconProblem"/>.
/// </summary>
public sealed class ProjectLexicon
{
    private const string Resource = "HelpCenter.Morphology.Lexicon.lexicon.txt";
    private const string Like = "как";
    private const string StandsFor = "=";

    /// <summary>The words that come with the program.</summary>
    public static ProjectLexicon BuiltIn => Parse("lexicon.txt", ReadResource());

    public string File { get; }

    internal IReadOnlyList<LexiconLine> Lines { get; }

    /// <summary>Lines that are not of the form «слово как образец» or «сокр. = слово».</summary>
    public IReadOnlyList<LexiconProblem> Problems { get; }

    private ProjectLexicon(string file, List<LexiconLine> lines, List<LexiconProblem> problems) =>
        (File, Lines, Problems) = (file, lines, problems);

    /// <summary>Reads a file; one that is no UTF-8 text at all is refused with its name and the byte.</summary>
    public static ProjectLexicon Load(string path)
    {
        try
        {
            return Parse(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(System.IO.File.ReadAllBytes(path)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{path}: это не текст в UTF-8, байт {e.Index}");
        }
    }

    public static ProjectLexicon Parse(string file, string text)
    {
        var lines = new List<LexiconLine>();
        var problems = new List<LexiconProblem>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var words = raw.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (words is [var word, Like or StandsFor, var model] && word.Length <= Alphabet.LongestWord)
                lines.Add(new(number, word, model, IsAbbreviation: words[1] == StandsFor));
            else problems.Add(new(file, number, $"«{raw.Trim()}»: ожидается «слово как образец» или «сокр. = слово»"));
        }
        return new(file, lines, problems);
    }

    private static string ReadResource()
    {
        using var stream = typeof(ProjectLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"no resource {Resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

internal readonly record struct LexiconLine(int Number, string Word, string Model, bool IsAbbreviation);

/// <summary>A line of a lexicon that could not be used.</summary>
public sealed record LexiconProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}  {Message}";
}
