using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Which form is the lemma of which. Form 0 as a rule; the source joined linked words into one paradigm,
/// so some forms would get the lemma of another word, and those are mended here.
/// </summary>
internal sealed class BaseForms(SourceDictionary source, List<SourceParadigm> paradigms)
{
    // Words whose plural is what people mean: «деньга» is nobody's lemma.
    private static readonly string[] PluralLemmas = ["деньга"];

    // «Бывший» is looked up as itself: nobody who asks for a former address means «быть».
    private static readonly string[] ParticipleLemmas = ["быть"];

    private readonly Grammemes[] _tags = [.. source.Tags.Select(TagReader.Read)];
    private readonly HashSet<int> _pluralParadigms = [];
    private readonly HashSet<int> _participleParadigms = [];

    public byte[] Of(int paradigm)
    {
        var tags = paradigms[paradigm].Tags.Select(t => _tags[t]).ToArray();
        return [.. tags.Select((tag, form) => (byte)Base(paradigm, tags, tag, form))];
    }

    /// <summary>Gives words that need a mend of their own a copy of their paradigm, so that the mend touches no other word.</summary>
    public void SplitMendedLexemes(List<Lexeme> lexemes)
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            var lemma = source.Spell(lexeme.Paradigm, 0, lexeme.Stem);
            if (PluralLemmas.Contains(lemma)) _pluralParadigms.Add(paradigms.Count);
            else if (ParticipleLemmas.Contains(lemma)) _participleParadigms.Add(paradigms.Count);
            else continue;
            lexemes[i] = lexeme with { Paradigm = paradigms.Count };
            paradigms.Add(source.Paradigms[lexeme.Paradigm]);
        }
    }

    private int Base(int paradigm, Grammemes[] tags, Grammemes tag, int form)
    {
        if (_pluralParadigms.Contains(paradigm))
            return tag.Number == Number.Plural ? First(tags, t => t.Number == Number.Plural && t.Case == Case.Nominative) : 0;
        if (_participleParadigms.Contains(paradigm) && tag.IsParticiple) return First(tags, t => t.IsParticiple);
        if (IsOtherStem(paradigm, tags, form))
            return Enumerable.Range(0, tags.Length).First(f => IsOtherStem(paradigm, tags, f) && !Spelled(paradigm, f).StartsWith("наи", StringComparison.Ordinal));
        if (tag.Has(GrammemeFlags.Ordinal) && !tags[0].Has(GrammemeFlags.Ordinal))
            return First(tags, t => t.Has(GrammemeFlags.Ordinal) && t.PartOfSpeech == PartOfSpeech.Adjective);
        if (tags[0].Has(GrammemeFlags.Abbreviation) && !tag.Has(GrammemeFlags.Abbreviation))
            return First(tags, t => t.PartOfSpeech == tag.PartOfSpeech && !t.Has(GrammemeFlags.Abbreviation));
        // «во», «со», «обо» are spellings that people look up as they are.
        if (tag.PartOfSpeech == PartOfSpeech.Preposition) return form;
        if (tag.Has(GrammemeFlags.Patronymic) && !tags[0].Has(GrammemeFlags.Patronymic))
            return First(tags, t => t.Has(GrammemeFlags.Patronymic) && t.Gender == tag.Gender);
        return 0;
    }

    // «Лучший», «высший», «худший» stand in a dictionary by themselves; «старейший» and «наихороший», made by rule, are forms of «старый», «хороший».
    private bool IsOtherStem(int paradigm, Grammemes[] tags, int form)
    {
        if (tags[form].Degree != Degree.Superlative) return false;
        var spelled = Spelled(paradigm, form);
        if (spelled.StartsWith("наи", StringComparison.Ordinal)) spelled = spelled[3..];
        return !spelled.Contains("йш", StringComparison.Ordinal) && !tags.Index().Any(t => t.Item.Degree != Degree.Superlative && Spelled(paradigm, t.Index) == spelled);
    }

    private string Spelled(int paradigm, int form) => source.Spell(paradigm, form, "");

    private static int First(Grammemes[] tags, Predicate<Grammemes> wanted) => Math.Max(0, Array.FindIndex(tags, wanted));
}
