using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace HelpCenter.Web.Commands;

/// <summary>JSON of the <c>--json</c> option: Cyrillic stays readable.</summary>
internal static class ConsoleJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(object value) => Console.WriteLine(JsonSerializer.Serialize(value, s_options));
}
