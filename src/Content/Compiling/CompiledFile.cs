using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>What one file became. Without a page the file has errors, or is no page at all.</summary>
/// <param name="Context">What beside its bytes it was made of: values of variables, titles of categories, included files.</param>
/// <param name="SortKey">ICU key of the title, so that ordering ten thousand pages costs no collation.</param>
internal sealed record CompiledFile(string File, FileStamp Stamp, ContentHash Hash, string Context, ContentPage? Page,
    IReadOnlyList<IndexedDocument> Documents, IReadOnlyList<ContentProblem> Problems, byte[] SortKey)
{
    /// <summary>The page served is an older version: the file as it is now has errors.</summary>
    public bool IsLastGood { get; init; }
}
