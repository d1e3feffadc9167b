using System.Text;

namespace HelpCenter.Morphology;

internal static class GrammemeText
{
    public static string Describe(Grammemes g)
    {
        var text = new StringBuilder(g.PartOfSpeech.ToString());
        Add(text, g.VerbForm, VerbForm.None);
        Add(text, g.Aspect, Aspect.None);
        Add(text, g.Mood, Mood.None);
        Add(text, g.Tense, Tense.None);
        Add(text, g.Person, Person.None);
        Add(text, g.Case, Case.None);
        Add(text, g.Number, Number.None);
        Add(text, g.Gender, Gender.None);
        Add(text, g.Animacy, Animacy.None);
        Add(text, g.Voice, Voice.None);
        Add(text, g.Degree, Degree.None);
        Add(text, g.Transitivity, Transitivity.None);
        Add(text, g.Flags, GrammemeFlags.None);
        return text.ToString();
    }

    private static void Add<T>(StringBuilder text, T value, T nothing) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, nothing))
            text.Append(' ').Append(value.ToString().Replace(",", "", StringComparison.Ordinal));
    }
}
