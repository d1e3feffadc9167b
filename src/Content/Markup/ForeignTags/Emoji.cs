using System.Collections.Frozen;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary><c>:warning:</c> → ⚠️; icons of themes (<c>:material-check:</c>) have no sign and vanish.</summary>
internal static class Emoji
{
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Signs = new Dictionary<string, string>
    {
        ["warning"] = "⚠️",
        ["heavy_check_mark"] = "✔️",
        ["white_check_mark"] = "✅",
        ["check"] = "✔️",
        ["x"] = "❌",
        ["bulb"] = "💡",
        ["exclamation"] = "❗",
        ["question"] = "❓",
        ["information_source"] = "ℹ️",
        ["star"] = "⭐",
        ["rocket"] = "🚀",
        ["smile"] = "😄",
        ["smiley"] = "😃",
        ["wink"] = "😉",
        ["tada"] = "🎉",
        ["fire"] = "🔥",
        ["heart"] = "❤️",
        ["thumbsup"] = "👍",
        ["+1"] = "👍",
        ["thumbsdown"] = "👎",
        ["-1"] = "👎",
        ["point_right"] = "👉",
        ["eyes"] = "👀",
        ["memo"] = "📝",
        ["book"] = "📖",
        ["lock"] = "🔒",
        ["key"] = "🔑",
        ["link"] = "🔗",
        ["bug"] = "🐛",
        ["construction"] = "🚧",
        ["gear"] = "⚙️",
        ["zap"] = "⚡",
        ["hourglass"] = "⌛",
        ["calendar"] = "📅",
        ["email"] = "📧",
        ["phone"] = "☎️",
        ["computer"] = "💻",
        ["package"] = "📦",
        ["mag"] = "🔍",
        ["arrow_right"] = "➡️",
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Write(TextRun run, ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOf(':')) >= 0)
        {
            var name = NameAt(text, at);
            var isSign = Signs.TryGetValue(name, out var sign);
            var isIcon = name.StartsWith("material-") || name.StartsWith("octicons-") || name.StartsWith("fontawesome-") || name.StartsWith("simple-");
            run.Write(text[..(isSign || isIcon ? at : at + 1)]);
            if (isSign) run.Write(sign);
            text = text[(isSign || isIcon ? at + name.Length + 2 : at + 1)..];
        }
        run.Write(text);
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text, int colon)
    {
        var rest = text[(colon + 1)..];
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(':');
        if (end <= 0) return default;
        return rest[..end].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789_+-") < 0 ? rest[..end] : default;
    }
}
