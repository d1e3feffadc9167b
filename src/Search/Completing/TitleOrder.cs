using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Completing;

/// <summary>What is the same for every completion: which title is shorter and with which word it begins.</summary>
internal sealed class TitleOrder
{
    private readonly int[] _ranks, _firstWords;

    public TitleOrder(Shelf shelf)
    {
        var count = shelf.Documents.Length;
        _ranks = new int[count];
        _firstWords = new int[count];
        var lengths = new long[count];
        var slots = new int[count];
        for (var slot = 0; slot < count; slot++)
        {
            var document = shelf.Documents[slot];
            (slots[slot], lengths[slot]) = (slot, (long)(document?.Document.Title.Length ?? int.MaxValue) << 32 | (uint)slot);
            _firstWords[slot] = document is { Words.TitleCount: > 0 } ? shelf.Titles.PlaceOf(shelf.Vocabulary.Words[document.Words.Words[0]]) : -1;
        }
        Array.Sort(lengths, slots);
        for (var rank = 0; rank < count; rank++) _ranks[slots[rank]] = rank;
    }

    /// <summary>Shorter titles have lower ranks.</summary>
    public int RankOf(int slot) => _ranks[slot];

    public bool StartsWithin(int slot, Range words) => _firstWords[slot] >= words.Start.Value && _firstWords[slot] < words.End.Value;
}
