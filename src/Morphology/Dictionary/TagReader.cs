namespace HelpCenter.Morphology.Dictionary;

/// <summary>Turns a tag of the source («VERB,perf,tran plur,impr,excl») into <see cref="Grammemes"/>.</summary>
internal static class TagReader
{
    private static readonly Dictionary<string, Func<Grammemes, Grammemes>> Meanings = MakeMeanings();

    public static Grammemes Read(string tag)
    {
        var grammemes = default(Grammemes);
        foreach (var name in tag.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Meanings.TryGetValue(name, out var meaning)) throw new InvalidDataException($"неизвестная граммема {name} в «{tag}»");
            grammemes = meaning(grammemes);
        }
        return grammemes;
    }

    private static Dictionary<string, Func<Grammemes, Grammemes>> MakeMeanings()
    {
        var all = new Dictionary<string, Func<Grammemes, Grammemes>>();
        PartsOfSpeech(all);
        Inflection(all);
        VerbFeatures(all);
        Flags(all);
        return all;
    }

    private static void PartsOfSpeech(Dictionary<string, Func<Grammemes, Grammemes>> all)
    {
        all["NOUN"] = g => g.With(PartOfSpeech.Noun);
        all["ADJF"] = g => g.With(PartOfSpeech.Adjective);
        all["ADJS"] = g => g.With(PartOfSpeech.Adjective).With(GrammemeFlags.Short);
        all["COMP"] = g => g.With(PartOfSpeech.Adjective).With(Degree.Comparative);
        all["VERB"] = g => g.With(PartOfSpeech.Verb).With(VerbForm.Finite);
        all["INFN"] = g => g.With(PartOfSpeech.Verb).With(VerbForm.Infinitive);
        all["PRTF"] = g => g.With(PartOfSpeech.Verb).With(VerbForm.Participle);
        all["PRTS"] = g => g.With(PartOfSpeech.Verb).With(VerbForm.Participle).With(GrammemeFlags.Short);
        all["GRND"] = g => g.With(PartOfSpeech.Verb).With(VerbForm.Gerund);
        all["NUMR"] = g => g.With(PartOfSpeech.Numeral);
        all["ADVB"] = g => g.With(PartOfSpeech.Adverb);
        all["NPRO"] = g => g.With(PartOfSpeech.Pronoun);
        all["PRED"] = g => g.With(PartOfSpeech.Predicative);
        all["PREP"] = g => g.With(PartOfSpeech.Preposition);
        all["CONJ"] = g => g.With(PartOfSpeech.Conjunction);
        all["PRCL"] = g => g.With(PartOfSpeech.Particle);
        all["INTJ"] = g => g.With(PartOfSpeech.Interjection);
    }

    private static void Inflection(Dictionary<string, Func<Grammemes, Grammemes>> all)
    {
        all["nomn"] = g => g.With(Case.Nominative);
        all["gent"] = g => g.With(Case.Genitive);
        all["datv"] = g => g.With(Case.Dative);
        all["accs"] = g => g.With(Case.Accusative);
        all["ablt"] = g => g.With(Case.Instrumental);
        all["loct"] = g => g.With(Case.Prepositional);
        all["gen2"] = g => g.With(Case.Partitive);
        all["loc2"] = g => g.With(Case.Locative);
        all["voct"] = g => g.With(Case.Vocative);
        all["sing"] = g => g.With(Number.Singular);
        all["plur"] = g => g.With(Number.Plural);
        all["masc"] = g => g.With(Gender.Masculine);
        all["femn"] = g => g.With(Gender.Feminine);
        all["neut"] = g => g.With(Gender.Neuter);
        // «коллега» is listed as masc or femn with Ms-f; GNdr names a word that shows no gender at all.
        all["Ms-f"] = g => g.With(Gender.Common);
        all["GNdr"] = g => g.With(Gender.Common);
        all["anim"] = g => g.With(Animacy.Animate);
        all["inan"] = g => g.With(Animacy.Inanimate);
        all["Supr"] = g => g.With(Degree.Superlative);
    }

    private static void VerbFeatures(Dictionary<string, Func<Grammemes, Grammemes>> all)
    {
        all["perf"] = g => g.With(Aspect.Perfective);
        all["impf"] = g => g.With(Aspect.Imperfective);
        all["tran"] = g => g.With(Transitivity.Transitive);
        all["intr"] = g => g.With(Transitivity.Intransitive);
        all["past"] = g => g.With(Tense.Past);
        all["pres"] = g => g.With(Tense.Present);
        all["futr"] = g => g.With(Tense.Future);
        all["1per"] = g => g.With(Person.First);
        all["2per"] = g => g.With(Person.Second);
        all["3per"] = g => g.With(Person.Third);
        all["indc"] = g => g.With(Mood.Indicative);
        all["impr"] = g => g.With(Mood.Imperative);
        all["incl"] = g => g.With(GrammemeFlags.Inclusive);
        all["excl"] = g => g;
        all["actv"] = g => g.With(Voice.Active);
        all["pssv"] = g => g.With(Voice.Passive);
    }

    private static void Flags(Dictionary<string, Func<Grammemes, Grammemes>> all)
    {
        foreach (var (names, flag) in new (string, GrammemeFlags)[]
        {
            ("Name", GrammemeFlags.GivenName), ("Surn", GrammemeFlags.Surname), ("Patr", GrammemeFlags.Patronymic),
            ("Geox", GrammemeFlags.Place), ("Orgn", GrammemeFlags.Organisation), ("Abbr", GrammemeFlags.Abbreviation),
            ("Anum", GrammemeFlags.Ordinal), ("Apro Anph", GrammemeFlags.Pronominal), ("Fixd", GrammemeFlags.Indeclinable),
            ("Pltm", GrammemeFlags.PluralOnly), ("Sgtm", GrammemeFlags.SingularOnly), ("Impe Impx", GrammemeFlags.Impersonal),
            ("Infr", GrammemeFlags.Colloquial), ("Slng", GrammemeFlags.Slang), ("Arch", GrammemeFlags.Archaic),
            ("Litr", GrammemeFlags.Literary), ("Erro", GrammemeFlags.Misspelt), ("Dist", GrammemeFlags.Distorted),
            ("Poss", GrammemeFlags.Possessive), ("Qual", GrammemeFlags.Qualitative), ("Prnt", GrammemeFlags.Parenthetical),
            ("Ques", GrammemeFlags.Interrogative), ("Dmns", GrammemeFlags.Demonstrative), ("Subx Adjx", GrammemeFlags.Substantivised),
            ("V-oy V-ey V-be V-ie V-sh V-ej V-en V-bi Af-p Cmp2 Fimp", GrammemeFlags.Variant),
            ("Inmx ANim Coll Coun Vpre Prdx", GrammemeFlags.None),
        })
        {
            foreach (var name in names.Split(' ')) all[name] = g => g.With(flag);
        }
    }
}
