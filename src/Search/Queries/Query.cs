using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>A query as it is searched: distinct words, phrases that must stand as they are, words that must not stand at all.</summary>
internal sealed class Query
{
    public required IReadOnlyList<QueryWord> Words { get; init; }
    public IReadOnlyList<IReadOnlyList<QueryWord>> Phrases { get; init; } = [];

    /// <summary>No word stands outside the phrases: then a phrase that is nowhere finds nothing, otherwise the words alone do.</summary>
    public bool IsNothingButPhrases { get; init; }
    public IReadOnlyList<QueryWord> Excluded { get; init; } = [];
    public QueryCorrection? Correction { get; init; }
}

internal sealed class QueryWord
{
    public required string Form { get; init; }

    /// <summary>Its number in the vocabulary, or −1.</summary>
    public required int Word { get; init; }
    public required WordKeys Keys { get; init; }

    /// <summary>What it counts among the other words: its class and how often it was said.</summary>
    public required float Weight { get; init; }
    public required bool IsStop { get; init; }

    /// <summary>How telling its root is.</summary>
    public required float Idf { get; init; }

    /// <summary>Said in other words.</summary>
    public List<Expansion> Expansions { get; } = [];
}

/// <summary>
/// Another word or phrase that may stand for the typed one, worth <paramref name="Weight"/> of it. A phrase is as telling as its
/// rarest word.
/// </summary>
internal sealed record Expansion(int[] Roots, float Weight, string Text, ExpansionKind Kind, float Idf);

internal enum ExpansionKind : byte { Synonym, Aspect, Noun, Verb, Similar, Acronym }
