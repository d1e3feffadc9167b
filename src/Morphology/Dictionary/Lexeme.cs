namespace HelpCenter.Morphology.Dictionary;

/// <summary>A dictionary word as the compiler sees it: its stem (with ё) and how it is inflected.</summary>
internal readonly record struct Lexeme(string Stem, int Paradigm);
