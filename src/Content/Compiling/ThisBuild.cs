namespace HelpCenter.Content.Compiling;

/// <summary>Another build may compile the same bytes otherwise: what one wrote no other reads.</summary>
internal static class ThisBuild
{
    public static string Mark { get; } = string.Concat(
        new[] { typeof(ThisBuild), typeof(Search.TextAnalyzer), typeof(Morphology.MorphAnalyzer) }.Select(t => t.Module.ModuleVersionId.ToString("N")));
}
