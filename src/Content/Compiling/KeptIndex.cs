using System.Text;
using HelpCenter.Content.Sources;
using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// The index file of a folder: read at the start, written when the folder has been quiet for a while. It is never needed: whatever
/// is wrong with it, the index is built from the compiled files and <see cref="Trouble"/> says why.
/// </summary>
public sealed class KeptIndex(string path)
{
    private readonly Lock _writing = new();
    private StoredIndex? _stored;
    private SearchIndex? _kept;

    /// <summary>Why the file was of no use at the start; empty when it was, or when there was none.</summary>
    public string Trouble { get; private set; } = "";

    internal StoredIndex? Read()
    {
        var stored = StoredIndex.Read(path, ThisBuild.Mark, out var trouble);
        Trouble = trouble;
        return stored;
    }

    /// <summary>The analyzer that the stored index speaks of; null when there is none for these words.</summary>
    internal TextAnalyzer? AnalyzerFor(StoredIndex? stored, string lexicon, MorphAnalyzer words)
    {
        if (stored is null) return null;
        if (stored.Words == MarkOf(lexicon)) return (_stored = stored).AnalyzerOf(words);
        Trouble = "lexicon.txt has changed since";
        return null;
    }

    internal SearchIndex? Restore(IReadOnlyCollection<IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer)
    {
        if (_stored is not { } stored) return null;
        _stored = null;
        var restored = stored.Restore(documents, settings, analyzer);
        Trouble = restored.Trouble;
        if (restored.IsExact) _kept = restored.Index;
        return restored.Index;
    }

    /// <summary>Whether the file holds exactly this index.</summary>
    public bool Has(SearchIndex index) => index.HoldsTheSameAs(_kept);

    /// <param name="lexicon">The words that its analyzer knows beside the dictionary.</param>
    internal void Write(SearchIndex index, string lexicon)
    {
        lock (_writing)
        {
            if (Has(index)) return;
            StoredIndex.Write(path, ThisBuild.Mark, MarkOf(lexicon), index);
            _kept = index;
        }
    }

    private static string MarkOf(string lexicon) => ContentHash.Of(Encoding.UTF8.GetBytes(lexicon)).ToString();
}
