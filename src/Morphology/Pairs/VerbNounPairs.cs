namespace HelpCenter.Morphology.Pairs;

/// <summary>
/// Verbs and nouns of one action: оплатить – оплата, вернуть – возврат. A reviewed list, for no rule tells «оплата» from «платёж».
/// </summary>
public static class VerbNounPairs
{
    private static readonly Lazy<Dictionary<string, string[]>> List = new(() => WordList.ReadPairs("verb-nouns.txt"));

    /// <summary>The nouns of a verb or the verbs of a noun; both as lemmas with ё as е. Empty when the list has none.</summary>
    public static IReadOnlyList<string> Of(string lemma) => List.Value.GetValueOrDefault(lemma.Replace('ё', 'е')) ?? [];

    internal static IEnumerable<(string Verb, string Noun)> All =>
        WordList.Read("verb-nouns.txt").SelectMany(line => line.Skip(1).Select(noun => (line[0], noun)));
}
