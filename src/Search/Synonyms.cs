namespace HelpCenter.Search;

/// <summary>Words that mean one thing. Every member finds every other; with <paramref name="From"/> only <c>From → Words</c>.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words, string? From = null);

/// <summary>«По запросу X первой — статья Y» and «по запросу X никогда не показывать Y»; addresses are <see cref="SearchDocument.Url"/>s.</summary>
public sealed record SearchRules(IReadOnlyList<SearchPin> Pins, IReadOnlyList<SearchBan> Bans)
{
    public static SearchRules None { get; } = new([], []);
}

public sealed record SearchPin(string Query, IReadOnlyList<string> First);

public sealed record SearchBan(string Query, IReadOnlyList<string> Never);
