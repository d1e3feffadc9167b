using System.Text;

namespace HelpCenter.Morphology.Dictionary;

internal sealed partial class WordDictionary
{
    public const string StemsName = "STM", SuffixesName = "SUF", TagBitsSection = "TAGB", TagTextsSection = "TAGT";

    private const string Resource = "HelpCenter.Morphology.Dictionary.russian.dict";

    private readonly byte[] _tagTexts;
    private string[]? _tagTextList;

    /// <summary>The dictionary inside the assembly.</summary>
    public static unsafe WordDictionary LoadEmbedded()
    {
        using var stream = typeof(WordDictionary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new DictionaryFormatException(Resource, 0, "в сборке нет словаря");
        if (stream is UnmanagedMemoryStream memory)
            return Parse("russian.dict", new ReadOnlySpan<byte>(memory.PositionPointer, (int)memory.Length));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse("russian.dict", bytes);
    }

    public static WordDictionary Load(string path) => Parse(path, File.ReadAllBytes(path));

    public static WordDictionary Parse(string name, ReadOnlySpan<byte> bytes)
    {
        var file = DictionaryFile.Read(name, bytes);
        try
        {
            return new WordDictionary(file);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw file.Damaged(0, $"разделы не согласованы: {e.Message}");
        }
    }

    private WordDictionary(DictionaryFile file)
    {
        _stems = ReadAutomaton(file, StemsName);
        _suffixWalk = ReadAutomaton(file, SuffixesName);
        _lists = new(file.Array<ushort>(StemLists.PoolSection), file.Array<ushort>(StemLists.ParadigmsSection), file.Array<uint>(StemLists.YoSection));
        Suffixes = new(file.Array<byte>(Suffixes.LettersSection), file.Array<uint>(Suffixes.StartsSection));
        Paradigms = new(
            file.Array<uint>(Paradigms.StartsSection), file.Array<ushort>(Paradigms.KeysSection), file.Array<byte>(Paradigms.OrderSection),
            file.Array<ushort>(Paradigms.TagsSection), file.Array<byte>(Paradigms.BasesSection), Suffixes, _lists);
        _ranks = new(
            file.Array<uint>(Ranks.HashesSection), file.Array<ushort>(Ranks.BucketsSection), file.Array<uint>(Ranks.StartsSection),
            file.Array<byte>(Ranks.LevelsSection), file.Array<byte>(Ranks.TagsSection));
        _lexemeRanks = new(
            file.Array<uint>(LexemeRanks.HashesSection), file.Array<ushort>(LexemeRanks.BucketsSection), file.Array<byte>(LexemeRanks.LevelsSection));
        _tags = file.Array<ulong>(TagBitsSection);
        _tagTexts = file.Array<byte>(TagTextsSection);
        Endings = new(
            ReadAutomaton(file, Endings.Name), file.Array<ushort>(Endings.ParadigmsSection),
            file.Array<byte>(Endings.FormsSection), file.Array<byte>(Endings.SharesSection));
        var whole = _stems.Value(_stems.Root);
        _wholeWords = new(whole == 0 ? default : _lists.List(whole), Paradigms, _lists);
    }

    /// <summary>The source dictionary's own text of a tag: «NOUN,inan,femn sing,gent».</summary>
    public string TagText(int paradigm, int form)
    {
        _tagTextList ??= Encoding.ASCII.GetString(_tagTexts).Split('\n');
        return _tagTextList[Paradigms.Tag(paradigm, form)];
    }

    internal void AddWhole(ushort stemClass, IndexedForm form, int start, ref Finds found) => Add(stemClass, form, start, 0, ref found);

    private static Automaton ReadAutomaton(DictionaryFile file, string name) =>
        new AutomatonColumns(file.Array<uint>(name + "M"), file.Array<uint>(name + "H"), file.Array<uint>(name + "D")).Assemble();
}
