using HelpCenter.Search.Text;

namespace HelpCenter.Search.Storing;

/// <summary>The words that the stored documents and shelves speak of by number.</summary>
internal static class VocabularyFormat
{
    // Counted first: the keys of the words that are there by now are there too, whatever is added meanwhile.
    public static void Write(IndexFileWriter file, Vocabulary vocabulary)
    {
        var words = vocabulary.Words.Count;
        var (lemmas, roots, prefixes) = (vocabulary.Lemmas.Count, vocabulary.Roots.Count, vocabulary.Prefixes.Count);
        file.Write(vocabulary.Words, words);
        file.Write(vocabulary.Lemmas, lemmas);
        file.Write(vocabulary.Roots, roots);
        file.Write(vocabulary.Prefixes, prefixes);
        file.Write<WordKeys>(vocabulary.AllKeys.AsSpan(0, words));
        file.Write<int>([.. Enumerable.Range(0, lemmas).Select(vocabulary.RootOfLemma)]);
    }

    public static Vocabulary Read(IndexFileReader file) =>
        new(new(file.ReadTexts()), new(file.ReadTexts()), new(file.ReadTexts()), new(file.ReadTexts()), file.Read<WordKeys>(), file.Read<int>());
}
