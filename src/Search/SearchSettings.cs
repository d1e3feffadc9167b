namespace HelpCenter.Search;

/// <summary>What the content says about searching itself.</summary>
public sealed record SearchSettings
{
    public static SearchSettings Default { get; } = new();

    /// <summary>The content's own groups; they stand beside the built-in ones.</summary>
    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];
    public SearchRules Rules { get; init; } = SearchRules.None;
    /// <summary>Offered first while she types.</summary>
    public IReadOnlyList<string> PopularQueries { get; init; } = [];
    /// <summary>Whether the built-in synonyms of help-center words are used.</summary>
    public bool BuiltInSynonyms { get; init; } = true;
}
