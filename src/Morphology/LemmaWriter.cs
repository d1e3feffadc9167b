using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology;

/// <summary>Follows the recipe of a reading.</summary>
internal static class LemmaWriter
{
    public static int Write(WordDictionary dictionary, ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        if (reading.StemClass == Reading.NoClass) return WriteAsIs(token, reading, destination);
        var length = WriteBeginning(dictionary, token, reading, destination);
        var stem = token.Slice(reading.StemStart, reading.StemLength);
        return length + dictionary.WriteFolded(reading.StemClass, reading.BaseForm, stem, destination[length..]);
    }

    private static int WriteAsIs(ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        var lemma = reading.StemLength == 0 ? token : token.Slice(reading.StemStart, reading.StemLength);
        return Fold(lemma, destination);
    }

    private static int WriteBeginning(WordDictionary dictionary, ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        if (!reading.HasLeftPart) return Fold(token[..reading.Keep], destination);
        var length = dictionary.WriteFolded(reading.LeftStemClass, reading.LeftBaseForm, token[..reading.LeftStemLength], destination);
        destination[length] = '-';
        return length + 1;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        for (var i = 0; i < text.Length; i++) destination[i] = Alphabet.Fold(text[i]);
        return text.Length;
    }
}
