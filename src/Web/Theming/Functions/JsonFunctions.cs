using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Theming.Functions;

/// <summary>JSON that cannot end the script element it stands in: &lt; &gt; &amp; and the line separators are escaped, Cyrillic stays readable.</summary>
internal static class JsonFunctions
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.Latin1Supplement) };

    private static readonly ConcurrentDictionary<(SiteTexts Texts, string Prefix), string> s_texts = new();

    public static string Json(object? value) => JsonSerializer.Serialize(value, s_options);

    /// <summary>The same on every page of a language, so it is written once.</summary>
    public static string Texts(SiteTexts texts, string prefix) =>
        s_texts.GetOrAdd((texts, prefix), static asked => Json(asked.Texts.StartingWith(asked.Prefix).ToDictionary(text => text.Key[asked.Prefix.Length..], text => text.Value)));
}
