using System.IO.Compression;
using System.Text.Json;

namespace HelpCenter.Search.Evaluation;

/// <summary>A line of a judged set that cannot be used.</summary>
public sealed class DatasetException(string file, int line, string reason) : Exception(line > 0 ? $"{file}:{line}  {reason}" : $"{file}  {reason}");

/// <summary>Reads the files of a judged set line by line, plain or gzip, and names file and line of what is wrong.</summary>
internal static class DatasetFile
{
    /// <summary>The file itself, or the same with <c>.gz</c>.</summary>
    public static string? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : File.Exists(path + ".gz") ? path + ".gz" : null;
    }

    public static string Require(string folder, string name) =>
        Find(folder, name) ?? throw new DatasetException(Path.Combine(folder, name), 0, "нет такого файла");

    public static IEnumerable<(int Number, string Line)> Lines(string path)
    {
        if (!File.Exists(path)) throw new DatasetException(path, 0, "нет такого файла");
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0) yield return (number, line);
        }
    }

    public static IEnumerable<(int Number, JsonElement Json)> JsonLines(string path)
    {
        foreach (var (number, line) in Lines(path)) yield return (number, Parse(path, number, line));
    }

    public static string Text(JsonElement json, string key, string path, int line, bool required)
    {
        if (json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString()!;
        return required ? throw new DatasetException(path, line, $"нет строки «{key}»") : "";
    }

    private static JsonElement Parse(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new DatasetException(path, number, "ожидается объект JSON");
        }
        catch (JsonException)
        {
            throw new DatasetException(path, number, "это не JSON");
        }
    }
}
