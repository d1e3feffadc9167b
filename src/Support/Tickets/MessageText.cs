using System.Text;

namespace HelpCenter.Support.Tickets;

/// <summary>Text as it came from people, made safe to keep: one form of letters, no invisible controls.</summary>
public static class MessageText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Whatever turns the direction of the text or hides in it could show an agent something else than was sent.
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || IsInvisible(rune.Value))) clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize().Trim();
    }

    private static bool IsInvisible(int rune) => rune is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200B or 0x2060 or 0xFEFF or 0xFFFD;
}
