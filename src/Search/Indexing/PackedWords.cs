using System.Text;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>The words of a document on their own feet: its distinct words spelt out once, then their order.</summary>
internal sealed record PackedWords(byte[] Spelling, byte[] Order, int TitleCount, int KeywordCount, Passage[] Passages)
{
    [ThreadStatic] private static Workplace? t_workplace;

    private sealed record Workplace(Dictionary<int, int> Local, MemoryStream Spelling, MemoryStream Order)
    {
        public static Workplace Emptied()
        {
            var here = t_workplace ??= new([], new(), new());
            here.Local.Clear();
            here.Spelling.SetLength(0);
            here.Order.SetLength(0);
            return here;
        }
    }

    public static PackedWords Pack(DocumentWords words, Vocabulary vocabulary)
    {
        var (local, spelling, order) = Workplace.Emptied();
        foreach (var word in words.Words)
        {
            if (!local.TryGetValue(word, out var number))
            {
                local[word] = number = local.Count;
                WriteWord(spelling, vocabulary.Words[word]);
            }
            WriteNumber(order, number);
        }
        return new PackedWords(spelling.ToArray(), order.ToArray(), words.TitleCount, words.KeywordCount, words.Passages);
    }

    public DocumentWords Unpack(TextAnalyzer analyzer)
    {
        var local = Numbers(analyzer);
        var words = new int[CountNumbers(Order)];
        var at = 0;
        foreach (ref var word in words.AsSpan())
        {
            var number = ReadNumber(Order, ref at);
            if (number >= local.Count) throw new InvalidDataException("A word number is out of range.");
            word = local[number];
        }
        return new DocumentWords(words, TitleCount, KeywordCount, Passages);
    }

    private List<int> Numbers(TextAnalyzer analyzer)
    {
        var local = new List<int>();
        Span<char> word = stackalloc char[Tokenizer.BufferSize];
        for (var at = 0; at < Spelling.Length;)
        {
            int length = Spelling[at++];
            if (length > Spelling.Length - at) throw new InvalidDataException("A word is cut short.");
            local.Add(analyzer.WordOf(word[..Encoding.UTF8.GetChars(Spelling.AsSpan(at, length), word)]));
            at += length;
        }
        return local;
    }

    private static void WriteWord(MemoryStream stream, string word)
    {
        Span<byte> bytes = stackalloc byte[Tokenizer.BufferSize * 3];
        var length = Encoding.UTF8.GetBytes(word, bytes);
        stream.WriteByte((byte)length);
        stream.Write(bytes[..length]);
    }

    private static void WriteNumber(MemoryStream stream, int number)
    {
        for (; number >= 0x80; number >>= 7) stream.WriteByte((byte)(number | 0x80));
        stream.WriteByte((byte)number);
    }

    // The last byte of a number is the one below 0x80.
    private static int CountNumbers(byte[] bytes)
    {
        var count = 0;
        foreach (var b in bytes) count += b < 0x80 ? 1 : 0;
        return count;
    }

    private static int ReadNumber(byte[] bytes, ref int at)
    {
        var number = 0;
        for (var shift = 0; shift < 32 && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            number |= (b & 0x7F) << shift;
            if (b < 0x80) return number;
        }
        throw new InvalidDataException("A number is cut short.");
    }
}
