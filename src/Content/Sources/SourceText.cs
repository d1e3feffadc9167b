using System.Text;

namespace HelpCenter.Content.Sources;

/// <summary>The text of a file in NFC with «\n» line ends, or the reason why it cannot be read.</summary>
public sealed record SourceText(string Text, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>The bytes are no text that we can read: the last good version stays.</summary>
    public bool IsUnreadable => Problems.Any(p => p.Severity == Severity.Error);

    private const int LargeFile = 1 << 20;
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static SourceText Read(string file, byte[] bytes)
    {
        var problems = new List<ContentProblem>();
        var text = NormalForm.Of(Decode(file, bytes, problems));
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        if (text.Contains('\0')) text = text.Replace('\0', '\uFFFD');
        if (bytes.Length > LargeFile)
            problems.Add(new(file, 0, Severity.Warning, "large-file", $"Файл больше 1 МБ ({bytes.Length / 1048576.0:0.#} МБ).", "Разбейте его на несколько статей."));
        FindMergeMarkers(file, text, problems);
        return new(text, problems);
    }

    private static string Decode(string file, byte[] bytes, List<ContentProblem> problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(new(file, 0, Severity.Error, "encoding", "Файл сохранён в UTF-16, а нужен UTF-8.", "Сохраните файл в кодировке UTF-8."));
            return "";
        }
        var body = bytes.AsSpan();
        if (body is [0xEF, 0xBB, 0xBF, ..])
        {
            body = body[3..];
            problems.Add(new(file, 1, Severity.Warning, "bom", "В начале файла стоит метка BOM.", "Сохраните файл в UTF-8 без BOM."));
        }
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(NotUtf8(file, body));
            return "";
        }
    }

    private static ContentProblem NotUtf8(string file, ReadOnlySpan<byte> bytes) =>
        LooksLikeWindows1251(bytes)
            ? new(file, 0, Severity.Error, "encoding", "Файл сохранён в кодировке Windows-1251, а нужен UTF-8.", $"Пересохраните его в UTF-8, например: iconv -f CP1251 -t UTF-8 {file}")
            : new(file, 0, Severity.Error, "encoding", "Файл не похож на текст в UTF-8.", "Сохраните файл в кодировке UTF-8.");

    // In Windows-1251 Russian letters are 0xC0–0xFF; in a Russian text they hold most bytes above 0x7F.
    private static bool LooksLikeWindows1251(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, high = 0, control = 0;
        foreach (var b in bytes)
        {
            if (b >= 0x80) high++;
            if (b >= 0xC0 || b is 0xA8 or 0xB8) letters++;
            if (b < 0x20 && b is not (9 or 10 or 13)) control++;
        }
        return high > 0 && control == 0 && letters >= high * 0.8;
    }

    private static void FindMergeMarkers(string file, string text, List<ContentProblem> problems)
    {
        if (!text.Contains("<<<<<<< ", StringComparison.Ordinal) && !text.Contains(">>>>>>> ", StringComparison.Ordinal)) return;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!content.StartsWith("<<<<<<< ") && !content.StartsWith(">>>>>>> ")) continue;
            problems.Add(new(file, line, Severity.Error, "merge-marker", "В тексте осталась метка слияния git.", "Выберите нужный вариант и удалите строки с «<<<<<<<», «=======» и «>>>>>>>»."));
            return;
        }
    }
}
