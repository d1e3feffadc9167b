using System.IO.Compression;

namespace HelpCenter.Morphology.Evaluation;

/// <summary>One token whose lemma people decided.</summary>
public sealed record GoldToken(string Form, string Lemma, string PartOfSpeech);

/// <summary>
/// Reads gold lemmas: <c>form TAB lemma TAB UPOS TAB FEATS</c>, blank lines between sentences, plain or gzip.
/// Punctuation, symbols and numbers are left out: they have no lemma to judge.
/// </summary>
public static class LemmaGold
{
    private const int Columns = 3;

    public static List<GoldToken> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        return Read(path, reader);
    }

    public static List<GoldToken> Read(string name, TextReader reader)
    {
        var tokens = new List<GoldToken>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#' && !line.Contains('\t')) continue;
            var columns = line.Split('\t');
            if (columns.Length < Columns) throw new GoldFormatException(name, number, "ожидается форма, лемма и часть речи через табуляцию");
            if (columns[2] is "PUNCT" or "SYM" or "NUM") continue;
            tokens.Add(new(columns[0], Fold(columns[1]), columns[2]));
        }
        return tokens;
    }

    internal static string Fold(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Alphabet.Fold(source[i]);
    });
}

/// <summary>A line of a gold file that cannot be read.</summary>
public sealed class GoldFormatException(string file, int line, string reason) : Exception($"{file}:{line}  {reason}");
