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

    private readonly Grammemes[] _tags = [.. source.Tags.Select(TagReader.Read)];
    private readonly HashSet<int> _pluralParadigms = [];

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
            if (!PluralLemmas.Contains(source.Spell(lexeme.Paradigm, 0, lexeme.Stem))) continue;
            _pluralParadigms.Add(paradigms.Count);
            lexemes[i] = lexeme with { Paradigm = paradigms.Count };
            paradigms.Add(source.Paradigms[lexeme.Paradigm]);
        }
    }

    private int Base(int paradigm, Grammemes[] tags, Grammemes tag, int form)
    {
        if (_pluralParadigms.Contains(paradigm))
            return tag.Number == Number.Plural ? First(tags, t => t.Number == Number.Plural && t.Case == Case.Nominative) : 0;
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

    private static int First(Grammemes[] tags, Predicate<Grammemes> wanted) => Math.Max(0, Array.FindIndex(tags, wanted));
}
