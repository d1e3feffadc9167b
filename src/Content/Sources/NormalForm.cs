using System.Text;

namespace HelpCenter.Content.Sources;

/// <summary>Unicode's composed form (NFC), which every text here is brought to.</summary>
internal static class NormalForm
{
    /// <summary>The text itself when it is composed already.</summary>
    public static string Of(string text) =>
        IsPlain(text) || text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    // Letters and signs that neither combine nor have another form: nearly every text has nothing else, and Unicode's tables are slow.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (< '\u0300' or >= '\u0400' and <= '\u0482' or >= '\u2010' and <= '\u205E' or '\u20BD' or '\u2116' or >= '\u2190' and <= '\u2328')) return false;
        }
        return true;
    }
}
