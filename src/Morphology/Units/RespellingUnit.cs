using System.Buffers;

namespace HelpCenter.Morphology.Units;

/// <summary>A known word behind stress marks or drawn-out letters: «и́мя», «спасииибо».</summary>
internal sealed class RespellingUnit(KnownWords known) : IAnalyzerUnit
{
    private const char Acute = '\u0301', Grave = '\u0300', SoftHyphen = '\u00AD', Breve = '\u0306', Diaeresis = '\u0308';
    private const int DrawnOut = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create([Acute, Grave, SoftHyphen, Breve, Diaeresis]);

    public int Analyze(in Word word, Span<Reading> readings)
    {
        if (word.Text.ContainsAny(Marks))
        {
            var plain = Try(word, Respelling.Plain, readings);
            return plain > 0 ? plain : AsIs(word, readings);
        }
        if (!HasRun(word.Folded)) return 0;
        var count = Try(word, Respelling.RunsOnce, readings);
        return count > 0 ? count : Try(word, Respelling.RunsTwice, readings);
    }

    /// <summary>Writes the token in the other spelling; it is never longer.</summary>
    public static int Write(ReadOnlySpan<char> token, Respelling respelling, Span<char> destination) =>
        respelling == Respelling.Plain ? WritePlain(token, destination) : WriteShortened(token, respelling == Respelling.RunsOnce ? 1 : 2, destination);

    private int Try(in Word word, Respelling respelling, Span<Reading> readings)
    {
        Span<char> text = stackalloc char[Word.Room];
        var length = Write(word.Text, respelling, text);
        if (length == 0) return 0;
        var other = new Word(text[..length], stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        var count = known.Find(other, readings);
        foreach (ref var reading in readings[..count]) reading = reading with { Source = ReadingSource.Respelt, Respelling = respelling };
        return count;
    }

    // A name that nobody knows stands for itself, but without its marks.
    private static int AsIs(in Word word, Span<Reading> readings)
    {
        if (Write(word.Text, Respelling.Plain, stackalloc char[Word.Room]) == 0) return 0;
        readings[0] = new() { StemClass = Reading.NoClass, Probability = 1, Source = ReadingSource.Respelt, Respelling = Respelling.Plain };
        return 1;
    }

    private static bool HasRun(ReadOnlySpan<char> folded)
    {
        var run = 1;
        for (var i = 1; i < folded.Length; i++)
        {
            run = folded[i] == folded[i - 1] && char.IsLetter(folded[i]) ? run + 1 : 1;
            if (run == DrawnOut) return true;
        }
        return false;
    }

    private static int WritePlain(ReadOnlySpan<char> token, Span<char> destination)
    {
        var length = 0;
        foreach (var c in token)
        {
            if (c is Acute or Grave or SoftHyphen) continue;
            if (c is Breve or Diaeresis)
            {
                if (length > 0) destination[length - 1] = Joined(destination[length - 1], c);
                continue;
            }
            destination[length++] = c;
        }
        return length;
    }

    private static char Joined(char letter, char mark) => (letter, mark) switch
    {
        ('и', Breve) => 'й',
        ('И', Breve) => 'Й',
        ('е', Diaeresis) => 'ё',
        ('Е', Diaeresis) => 'Ё',
        _ => letter,
    };

    private static int WriteShortened(ReadOnlySpan<char> token, int most, Span<char> destination)
    {
        var length = 0;
        for (var i = 0; i < token.Length;)
        {
            var end = i;
            while (end < token.Length && Alphabet.Fold(token[end]) == Alphabet.Fold(token[i])) end++;
            var kept = end - i >= DrawnOut ? most : end - i;
            for (var k = 0; k < kept; k++) destination[length++] = token[i + k];
            i = end;
        }
        return length;
    }
}
