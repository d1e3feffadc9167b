namespace HelpCenter.Morphology.Pairs;

/// <summary>
/// The same action, going on and done: оплачивать – оплатить, возвращать – вернуть. The list of irregular pairs first, then the
/// rules of <see cref="AspectRules"/>; a rule's answer counts only if it is a verb of the other aspect.
/// </summary>
public sealed class AspectPairs(MorphAnalyzer analyzer)
{
    private static readonly Lazy<Dictionary<string, string[]>> Irregular = new(() => WordList.ReadPairs("aspects.txt"));

    private readonly Infinitives _infinitives = new(analyzer);

    /// <summary>Partners of an infinitive (a lemma, ё as е), the surest first; empty when there is none or the verb has both aspects.</summary>
    public IReadOnlyList<string> Of(string infinitive)
    {
        var verb = infinitive.Replace('ё', 'е');
        if (Irregular.Value.TryGetValue(verb, out var listed)) return listed;
        var meanings = _infinitives.Find(verb);
        if (meanings.Count == 0) return [];
        var reflexive = ReflexivePairs.IsReflexive(verb);
        var candidates = Candidates(reflexive ? verb[..^2] : verb, meanings[0].Aspect);
        if (reflexive) candidates = candidates.Select(ReflexivePairs.Twin).OfType<string>();
        return [.. candidates.Distinct().Where(c => IsPartner(c, meanings)).Take(1)];
    }

    private static IEnumerable<string> Candidates(string verb, Aspect aspect)
    {
        // The plain verb's irregular partners serve the reflexive one: возвращаться – вернуться.
        var listed = Irregular.Value.GetValueOrDefault(verb) ?? [];
        return listed.Concat(aspect switch
        {
            Aspect.Imperfective => AspectRules.Perfectives(verb),
            Aspect.Perfective => AspectRules.Imperfectives(verb),
            _ => [],
        });
    }

    private bool IsPartner(string candidate, List<Grammemes> meanings) =>
        _infinitives.Find(candidate).Any(other => meanings.Any(own => AreOpposite(own, other)));

    private static bool AreOpposite(Grammemes own, Grammemes other) =>
        own.Aspect != Aspect.None && other.Aspect != Aspect.None && own.Aspect != other.Aspect && own.Transitivity == other.Transitivity;
}
