namespace HelpCenter.Morphology.Inflection;

/// <summary>Puts a word into the form a sentence needs: «статья» → «статей», «новый» → «новых», «нажать» → «нажмите».</summary>
public sealed class Inflector(MorphAnalyzer analyzer)
{
    // Rarer spellings and marked forms are read but never written: «оплатою», «решенье».
    private const GrammemeFlags Unwritten = GrammemeFlags.Variant | GrammemeFlags.Archaic | GrammemeFlags.Misspelt | GrammemeFlags.Distorted
        | GrammemeFlags.Colloquial | GrammemeFlags.Slang;

    /// <summary>The word in the wanted form, or null when it has none. Keeps ё where the word given has it, and a capital first letter.</summary>
    public string? Inflect(string word, FormRequest wanted)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        foreach (ref readonly var reading in readings[..analyzer.Analyze(word, readings)])
        {
            if (reading.StemClass >= Reading.AbbreviationClass || reading.HasLeftPart) continue;
            if (wanted.PartOfSpeech != PartOfSpeech.Unknown && reading.PartOfSpeech != wanted.PartOfSpeech) continue;
            if (Best(reading, wanted) is { } form) return Spell(word, reading, form);
        }
        return null;
    }

    /// <summary>A noun in a case and number.</summary>
    public string? Noun(string noun, Case wanted, Number number) => Inflect(noun, new() { PartOfSpeech = PartOfSpeech.Noun, Case = wanted, Number = number });

    /// <summary>Gender of a noun, for the words that agree with it.</summary>
    public Gender GenderOf(string noun)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        foreach (ref readonly var reading in readings[..analyzer.Analyze(noun, readings)])
        {
            if (reading.PartOfSpeech == PartOfSpeech.Noun) return reading.Grammemes.Gender;
        }
        return Gender.None;
    }

    private byte? Best(in Reading reading, FormRequest wanted)
    {
        var dictionary = analyzer.Dictionary;
        var paradigm = dictionary.ParadigmOf(reading.StemClass);
        (byte Form, int Score)? best = null;
        for (var form = 0; form < dictionary.Paradigms.FormCount(paradigm); form++)
        {
            if (dictionary.Paradigms.Base(paradigm, form) != reading.BaseForm) continue;
            var grammemes = dictionary.Grammemes(paradigm, form);
            if (!wanted.Allows(grammemes)) continue;
            var score = System.Numerics.BitOperations.PopCount((uint)(grammemes.Flags & Unwritten));
            if (best is null || score < best.Value.Score) best = ((byte)form, score);
        }
        return best?.Form;
    }

    private string Spell(string word, in Reading reading, byte form)
    {
        var stem = word.Substring(reading.StemStart, reading.StemLength).ToLowerInvariant();
        // The dictionary knows where ё goes («счёт», «счета»); a word of the lexicon keeps its own.
        if (reading.Source != ReadingSource.Lexicon) stem = stem.Replace('ё', 'е');
        var text = word[..reading.Keep].ToLowerInvariant() + analyzer.Dictionary.Spell(reading.StemClass, form, stem);
        if (!word.Contains('ё', StringComparison.OrdinalIgnoreCase)) text = text.Replace('ё', 'е');
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
