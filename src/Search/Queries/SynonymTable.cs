using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>A word or phrase that stands for another: the roots that must all be met, and how it is written.</summary>
internal sealed record SynonymMember(int[] Roots, string Text);

/// <summary>Groups of synonyms by the root of each member's first word. Small words inside a phrase do not count.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<int, List<Rule>> _rules = [];
    private readonly TextAnalyzer _analyzer;

    private sealed record Rule(SynonymMember From, List<SynonymMember> To);

    public SynonymTable(IEnumerable<SynonymGroup> groups, TextAnalyzer analyzer)
    {
        _analyzer = analyzer;
        foreach (var group in groups) Add(group);
    }

    /// <summary>What the words at <paramref name="at"/> may be said as, and how many words they are: the longest member wins.</summary>
    public IEnumerable<SynonymMember> Find(IReadOnlyList<int> roots, int at, out int length)
    {
        length = 0;
        if (!_rules.TryGetValue(roots[at], out var rules)) return [];
        var longest = 0;
        foreach (var rule in rules)
        {
            if (StandsAt(roots, at, rule.From.Roots)) longest = Math.Max(longest, rule.From.Roots.Length);
        }
        length = longest;
        return longest == 0 ? [] : rules.Where(rule => rule.From.Roots.Length == longest && StandsAt(roots, at, rule.From.Roots)).SelectMany(rule => rule.To);
    }

    private static bool StandsAt(IReadOnlyList<int> roots, int at, int[] member)
    {
        if (at + member.Length > roots.Count) return false;
        for (var i = 0; i < member.Length; i++)
        {
            if (roots[at + i] != member[i]) return false;
        }
        return true;
    }

    private void Add(SynonymGroup group)
    {
        var members = group.Words.Select(Member).OfType<SynonymMember>().ToList();
        if (group.From is { } typed)
        {
            if (Member(typed) is { } from) Add(from, members);
            return;
        }
        foreach (var member in members) Add(member, members);
    }

    private void Add(SynonymMember from, List<SynonymMember> to)
    {
        var others = to.Where(member => !member.Roots.SequenceEqual(from.Roots)).ToList();
        if (others.Count == 0) return;
        if (!_rules.TryGetValue(from.Roots[0], out var rules)) _rules[from.Roots[0]] = rules = [];
        rules.Add(new Rule(from, others));
    }

    private SynonymMember? Member(string text)
    {
        var roots = new List<int>();
        var words = _analyzer.WholesOf(text);
        foreach (var word in words)
        {
            var keys = _analyzer.Vocabulary.KeysOf(_analyzer.WordOf(word));
            if (!keys.Is(WordTraits.Stop) || keys.Is(WordTraits.QuestionOrNegation)) roots.Add(keys.Root);
        }
        // «за деньги» must not become «деньги».
        return roots.Count == 0 || roots.Count == 1 && words.Count > 1 ? null : new SynonymMember([.. roots], text);
    }
}
