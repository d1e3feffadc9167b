namespace HelpCenter.Morphology.Sentences;

/// <summary>What a word of a sentence does as a verb.</summary>
internal enum VerbUse : byte
{
    None,
    Imperative,

    /// <summary>Finite, but no command: «появится», «вы нажимаете».</summary>
    Indicative,

    /// <summary>«нажимаем», «передадим»: we do it together.</summary>
    FirstPlural,
    Infinitive,
}
