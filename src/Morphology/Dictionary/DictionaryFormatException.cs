namespace HelpCenter.Morphology.Dictionary;

/// <summary>A dictionary file that cannot be used: which file, where, why.</summary>
public sealed class DictionaryFormatException(string file, long offset, string reason)
    : Exception($"{file}: словарь не читается, смещение {offset}: {reason}")
{
    public string File { get; } = file;

    public long Offset { get; } = offset;

    public string Reason { get; } = reason;
}
