using HelpCenter.Morphology;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Storing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search;

/// <summary>
/// An index as it was written to the disk, so that a restart need not build it. It never decides anything: documents that are not
/// the ones it was made of are put in place of its own, and when it is damaged or too old the index is built from the documents.
/// </summary>
public sealed class StoredIndex
{
    // Beyond this share of documents building is no slower than changing one after another.
    private const int FewChanges = 32, ShareOfChanges = 8;
    private const int FewWords = 4096;

    private readonly Vocabulary _vocabulary;
    private readonly Task<Contents> _contents;

    private sealed record Contents(StoredDocument[] Documents, Func<StoredDocument[], Func<IndexedDocument, SearchDocument>, Shelf> Agents, Func<StoredDocument[], Func<IndexedDocument, SearchDocument>, Shelf>? Public);

    private StoredIndex(Vocabulary vocabulary, string words, Task<Contents> contents) => (_vocabulary, Words, _contents) = (vocabulary, words, contents);

    /// <summary>Which words the analyzer knew, as its owner said when the index was written.</summary>
    public string Words { get; }

    /// <summary>Null when there is no such file, or when it is of no use: then <paramref name="trouble"/> says why.</summary>
    public static StoredIndex? Read(string path, string writtenBy, out string trouble)
    {
        trouble = "";
        if (!File.Exists(path)) return null;
        IndexFileReader? file = null;
        try
        {
            file = new IndexFileReader(path);
            if (file.WrittenBy == writtenBy)
            {
                var (reader, vocabulary) = (file, VocabularyFormat.Read(file));
                file = null;
                return new StoredIndex(vocabulary, reader.Words, Task.Run(() => ReadRest(reader, vocabulary)));
            }
            trouble = "another version of the program wrote it";
        }
        catch (Exception e) when (IsDamage(e))
        {
            trouble = $"it is damaged or cannot be read ({e.Message})";
        }
        finally
        {
            file?.Dispose();
        }
        return null;
    }

    /// <summary>The only analyzer that the index can be used with.</summary>
    public TextAnalyzer AnalyzerOf(MorphAnalyzer morphology) => new(morphology, _vocabulary);

    /// <summary>The index of these documents.</summary>
    public RestoredIndex Restore(IReadOnlyCollection<IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer)
    {
        try
        {
            var contents = _contents.GetAwaiter().GetResult();
            var present = new Dictionary<string, IndexedDocument>(documents.Count);
            foreach (var document in documents) present[document.Document.Id] = document;
            var removed = contents.Documents.Where(stored => !present.ContainsKey(stored.Id)).Select(stored => stored.Id).ToList();
            foreach (var stored in contents.Documents)
            {
                if (present.GetValueOrDefault(stored.Id) is { Mark: not 0 } document && document.Mark == stored.Mark && present.Remove(stored.Id)) stored.Present = document;
            }
            var changes = present.Count + removed.Count;
            if (changes > FewChanges + documents.Count / ShareOfChanges) return new(null, false, $"{changes} of {documents.Count} documents are not those it was made of");
            return new(Assemble(contents, Knowledge.Of(settings, analyzer)).With(present.Values, removed), changes == 0, "");
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new(null, false, $"it is damaged ({e.Message})");
        }
    }

    /// <summary>
    /// Writes an index in one go: whoever is stopped in the middle leaves the file that was there. False, and no file, when so many
    /// of the words stand nowhere any more that the next start had better number them anew.
    /// </summary>
    public static bool Write(string path, string writtenBy, string words, SearchIndex index)
    {
        var vocabulary = index.Analyzer.Vocabulary;
        var (known, used) = (vocabulary.Words.Count, index.Words().Count());
        if (known - used > FewWords && known - used > known / 4)
        {
            File.Delete(path);
            return false;
        }
        var written = path + ".new";
        using (var file = new IndexFileWriter(written, writtenBy, words))
        {
            VocabularyFormat.Write(file, vocabulary);
            WriteRest(file, index);
            file.Finish();
        }
        File.Move(written, path, overwrite: true);
        return true;
    }

    private static void WriteRest(IndexFileWriter file, SearchIndex index)
    {
        var documents = index.Documents.ToArray().OfType<IndexedDocument>().Select(document => (document, document.WordsIn(index.Analyzer))).ToList();
        var numbers = new Dictionary<string, int>(documents.Count);
        foreach (var (document, _) in documents) numbers[document.Document.Id] = numbers.Count;
        StoredDocument.Write(file, documents);
        ShelfFormat.Write(file, index.Agents, id => numbers[id]);
        var hasPublic = index.Public != index.Agents;
        file.Write<byte>([hasPublic ? (byte)1 : (byte)0]);
        if (hasPublic) ShelfFormat.Write(file, index.Public, id => numbers[id]);
    }

    private static Contents ReadRest(IndexFileReader file, Vocabulary vocabulary)
    {
        using (file)
        {
            var documents = StoredDocument.Read(file);
            var agents = ShelfFormat.Read(file, vocabulary);
            return new(documents, agents, file.Read<byte>() is [1] ? ShelfFormat.Read(file, vocabulary) : null);
        }
    }

    private static SearchIndex Assemble(Contents contents, Knowledge knowledge)
    {
        var agents = contents.Agents(contents.Documents, document => document.Document);
        var present = contents.Documents.Where(stored => stored.Present is not null).ToDictionary(stored => stored.Id, stored => stored.Present!);
        var documents = new IndexedDocument?[agents.Documents.Length];
        for (var slot = 0; slot < documents.Length; slot++)
        {
            if (agents.Documents[slot] is not { } shelved || !present.TryGetValue(shelved.Document.Id, out var document)) continue;
            document.Bind(shelved.Words, agents.Vocabulary);
            documents[slot] = document;
        }
        var shown = contents.Public?.Invoke(contents.Documents, document => ShelfItem.ForPublic(document, knowledge.Analyzer)!.Value.Document);
        return new SearchIndex(Paged<IndexedDocument?>.Of(documents), shown ?? agents, agents, knowledge);
    }

    private static bool IsDamage(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException;
}

/// <param name="Index">Null when it had better be built from the documents; <paramref name="Trouble"/> says why.</param>
/// <param name="IsExact">The file holds just this index; else some documents were changed in it.</param>
public readonly record struct RestoredIndex(SearchIndex? Index, bool IsExact, string Trouble);
