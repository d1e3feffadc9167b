namespace HelpCenter.Morphology.Pairs;

/// <summary>A verb with and without -ся: оплатить – оплатиться, вернуться – вернуть. Rule: the other spelling is a verb too.</summary>
public sealed class ReflexivePairs(MorphAnalyzer analyzer)
{
    /// <summary>The twin of an infinitive, or null when the dictionary has none.</summary>
    public string? Of(string infinitive)
    {
        var twin = Twin(infinitive.Replace('ё', 'е'));
        return twin is not null && new Infinitives(analyzer).Find(twin).Count > 0 ? twin : null;
    }

    internal static bool IsReflexive(string infinitive) => infinitive.EndsWith("ся", StringComparison.Ordinal) || infinitive.EndsWith("сь", StringComparison.Ordinal);

    internal static string? Twin(string infinitive)
    {
        if (IsReflexive(infinitive)) return infinitive[..^2];
        if (infinitive.EndsWith("ть", StringComparison.Ordinal) || infinitive.EndsWith("чь", StringComparison.Ordinal)) return infinitive + "ся";
        return infinitive.EndsWith("ти", StringComparison.Ordinal) ? infinitive + "сь" : null;
    }
}
