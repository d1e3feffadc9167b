using System.Text.RegularExpressions;

namespace HelpCenter.Benchmarks.Morphology;

/// <summary>The words of the demo help center in the order in which a reader meets them.</summary>
internal static partial class HelpText
{
    public static string[] Words() =>
        [.. Directory.GetFiles(Folder(), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Token().Matches(File.ReadAllText(file)).Select(m => m.Value))];

    // The benchmark runs from a generated folder somewhere below the repository.
    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var content = Path.Combine(at.FullName, "content");
            if (File.Exists(Path.Combine(at.FullName, "HelpCenter.sln")) && Directory.Exists(content)) return content;
        }
        throw new DirectoryNotFoundException("content");
    }

    [GeneratedRegex(@"[\p{L}\d]+(-[\p{L}\d]+)*")]
    private static partial Regex Token();
}
