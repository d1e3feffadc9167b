using HelpCenter.Morphology.Units;

namespace HelpCenter.Morphology;

/// <summary>Follows the recipe of a reading.</summary>
internal static class LemmaWriter
{
    public static int Write(KnownWords known, ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        if (reading.Respelling != Respelling.None) return WriteRespelt(known, token, reading, destination);
        if (reading.StemClass == Reading.AbbreviationClass) return Copy(known.Lexicon.FullWord(reading.LeftStemClass), destination);
        if (reading.StemClass == Reading.NoClass) return WriteAsIs(token, reading, destination);
        var length = WriteBeginning(known, token, reading, destination);
        var stem = token.Slice(reading.StemStart, reading.StemLength);
        return length + known.Dictionary.WriteFolded(reading.StemClass, reading.BaseForm, stem, destination[length..]);
    }

    private static int WriteRespelt(KnownWords known, ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        Span<char> text = stackalloc char[Word.Room];
        var length = RespellingUnit.Write(token, reading.Respelling, text);
        return Write(known, text[..length], reading with { Respelling = Respelling.None }, destination);
    }

    private static int Copy(string text, Span<char> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }

    private static int WriteAsIs(ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        var lemma = reading.StemLength == 0 ? token : token.Slice(reading.StemStart, reading.StemLength);
        return Fold(lemma, destination);
    }

    private static int WriteBeginning(KnownWords known, ReadOnlySpan<char> token, in Reading reading, Span<char> destination)
    {
        if (!reading.HasLeftPart) return Fold(token[..reading.Keep], destination);
        var length = known.Dictionary.WriteFolded(reading.LeftStemClass, reading.LeftBaseForm, token[..reading.LeftStemLength], destination);
        destination[length] = '-';
        return length + 1;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        for (var i = 0; i < text.Length; i++) destination[i] = Alphabet.Fold(text[i]);
        return text.Length;
    }
}
