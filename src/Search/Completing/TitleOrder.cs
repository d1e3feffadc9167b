using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Completing;

/// <summary>What is the same for every completion: which title is shorter and with which word it begins.</summary>
internal sealed class TitleOrder
{
    // Side by side: of a title that may be shown both are asked.
    private readonly record struct Place(int Rank, int FirstWord);

    private readonly Place[] _places;

    public TitleOrder(Shelf shelf)
    {
        var count = shelf.Documents.Length;
        _places = new Place[count];
        var lengths = new long[count];
        var slots = new int[count];
        for (var slot = 0; slot < count; slot++) (slots[slot], lengths[slot]) = (slot, (long)(shelf.Documents[slot]?.Document.Title.Length ?? int.MaxValue) << 32 | (uint)slot);
        Array.Sort(lengths, slots);
        for (var rank = 0; rank < count; rank++) _places[slots[rank]] = new Place(rank, FirstWord(shelf, slots[rank]));
    }

    /// <summary>Shorter titles have lower ranks.</summary>
    public int RankOf(int slot) => _places[slot].Rank;

    public bool StartsWithin(int slot, Range words) => _places[slot].FirstWord >= words.Start.Value && _places[slot].FirstWord < words.End.Value;

    private static int FirstWord(Shelf shelf, int slot) =>
        shelf.Documents[slot] is { Words.TitleCount: > 0 } document ? shelf.Titles.PlaceOf(shelf.Vocabulary.Words[document.Words.Words[0]]) : -1;
}
