using System.Runtime.InteropServices;
using System.Text.Json;

namespace HelpCenter.Morphology.Dictionary.Source;

/// <summary>
/// The OpenCorpora dictionary as the folder <c>dicts/</c> of the npm package az 0.2.3 holds it.
/// Keys are Windows-1251 bytes; numbers in keys take two odd bytes for 14 bits.
/// </summary>
internal sealed class SourceDictionary
{
    public static readonly string[] Prefixes = ["", "по", "наи"];

    private const byte Separator = 1;

    public delegate void EntryVisitor(ReadOnlySpan<char> word, int paradigm, int form);

    public delegate void EndingVisitor(ReadOnlySpan<char> ending, int count, int paradigm, int form);

    private readonly string _folder;

    public string[] Suffixes { get; }

    public string[] Tags { get; }

    public SourceParadigm[] Paradigms { get; }

    /// <summary>How many entries the source says it has.</summary>
    public int EntryCount { get; }

    public string Revision { get; }

    public SourceDictionary(string folder)
    {
        _folder = folder;
        Suffixes = ReadStrings("suffixes.json");
        Tags = ReadStrings("gramtab-opencorpora-int.json");
        Paradigms = ReadParadigms(System.IO.Path.Combine(folder, "paradigms.array"));
        var meta = ReadMeta();
        EntryCount = meta["words_dawg_length"].GetInt32();
        Revision = meta["source_revision"].GetString() ?? "?";
    }

    public void ForEachEntry(EntryVisitor visit)
    {
        var text = new char[80];
        DoubleArray.Read(Path("words.dawg")).ForEach((key, _) =>
        {
            var word = Decode(key, text, out var payload);
            visit(word, Number(payload, 0), Number(payload, 1));
        });
    }

    public void ForEachEnding(EndingVisitor visit)
    {
        var text = new char[80];
        DoubleArray.Read(Path("prediction-suffixes-0.dawg")).ForEach((key, _) =>
        {
            var ending = Decode(key, text, out var payload);
            visit(ending, Number(payload, 0), Number(payload, 1), Number(payload, 2));
        });
    }

    /// <summary>P(tag | word) where the corpus saw an ambiguous word; the word mostly without ё.</summary>
    public Dictionary<string, Dictionary<string, double>> ReadProbabilities()
    {
        var words = new Dictionary<string, Dictionary<string, double>>();
        var text = new char[160];
        DoubleArray.Read(Path("p_t_given_w.intdawg")).ForEach((key, value) =>
        {
            var colon = key.LastIndexOf((byte)':');
            var word = new string(Decode(key[..colon], text, out _));
            var tag = System.Text.Encoding.ASCII.GetString(key[(colon + 1)..]);
            CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _) ??= [];
            words[word][tag] = value / 1_000_000.0;
        });
        return words;
    }

    public string Spell(int paradigm, int form, string stem)
    {
        var p = Paradigms[paradigm];
        return Prefixes[p.Prefixes[form]] + stem + Suffixes[p.Suffixes[form]];
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string[] ReadStrings(string name) => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path(name)))!;

    private Dictionary<string, JsonElement> ReadMeta() =>
        JsonSerializer.Deserialize<JsonElement[][]>(File.ReadAllText(Path("meta.json")))!
            .ToDictionary(pair => pair[0].GetString()!, pair => pair[1]);

    private static SourceParadigm[] ReadParadigms(string path)
    {
        var numbers = MemoryMarshal.Cast<byte, ushort>(File.ReadAllBytes(path));
        var paradigms = new SourceParadigm[numbers[0]];
        var at = 1;
        for (var i = 0; i < paradigms.Length; i++)
        {
            var n = numbers[at] / 3;
            var body = numbers.Slice(at + 1, 3 * n);
            paradigms[i] = new(body[..n].ToArray(), body.Slice(n, n).ToArray(), body[(2 * n)..].ToArray());
            at += 1 + 3 * n;
        }
        return paradigms;
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> key, char[] text, out ReadOnlySpan<byte> payload)
    {
        var length = key.IndexOf(Separator);
        payload = length < 0 ? default : key[(length + 1)..];
        if (length < 0) length = key.Length;
        for (var i = 0; i < length; i++) text[i] = Letter(key[i]);
        return text.AsSpan(0, length);
    }

    private static char Letter(byte b) => b switch
    {
        >= 0xE0 => (char)('а' + (b - 0xE0)),
        0xB8 => 'ё',
        0x92 => '’',
        _ => (char)b,
    };

    private static int Number(ReadOnlySpan<byte> payload, int index) =>
        ((payload[2 * index] >> 1) << 7) | (payload[2 * index + 1] >> 1);
}

/// <summary>Ids of the suffix, tag and prefix of every form.</summary>
internal sealed record SourceParadigm(ushort[] Suffixes, ushort[] Tags, ushort[] Prefixes);
