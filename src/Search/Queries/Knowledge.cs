using HelpCenter.Search.Learning;

namespace HelpCenter.Search.Queries;

/// <summary>What an index knows beside its documents.</summary>
internal sealed record Knowledge(TextAnalyzer Analyzer, SynonymTable Synonyms, RuleTable Rules, IReadOnlyList<string> PopularQueries)
{
    public LearnedIndex? Learned { get; init; }

    public static Knowledge Of(SearchSettings settings, TextAnalyzer analyzer)
    {
        var groups = settings.BuiltInSynonyms ? BuiltInSynonyms.Groups.Concat(settings.Synonyms) : settings.Synonyms;
        return new Knowledge(analyzer, new SynonymTable(groups, analyzer), new RuleTable(settings.Rules, analyzer), settings.PopularQueries);
    }
}
