using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// Second phase, for the best sections only: the exact form, its beginnings, small words, words close together and the title,
/// read from the words of the documents themselves.
/// </summary>
internal sealed class Rescoring
{
    private readonly Shelf _shelf;
    private readonly WordMarks _marks;
    private readonly QuerySlots _slots = new();
    private readonly Term[] _terms;
    private readonly KeyCounts _counts;
    private readonly TitleReward _title;
    private readonly WordWindow _window;

    /// <summary>A query word with what its occurrences are worth.</summary>
    internal readonly record struct Term(QueryWord Word, int Form, int Prefix4, int Prefix5, float FormScale, float Prefix4Scale, float Prefix5Scale);

    public Rescoring(Shelf shelf, Query query, WordMarks marks)
    {
        _shelf = shelf;
        _marks = marks;
        _terms = new Term[query.Words.Count];
        for (var i = 0; i < _terms.Length; i++) _terms[i] = MakeTerm(query.Words[i]);
        _title = new TitleReward(shelf, query, _slots, _terms);
        _window = new WordWindow(shelf, query, _slots);
        _counts = new KeyCounts(_slots);
        marks.Set(shelf, _slots);
    }

    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>What a section earns beyond its roots.</summary>
    public float Section(int section, out float window)
    {
        ref readonly var place = ref _shelf.Sections[section];
        var words = _shelf.Documents[place.Document]!.Words;
        var body = words.Words.AsSpan(place.FirstWord, place.WordCount);
        window = Read(words, body, place.Length);
        var score = 0f;
        foreach (ref readonly var term in _terms.AsSpan()) score += Score(term);
        return score;
    }

    public float Title(DocumentWords words) => _title.Of(words, _marks);

    public float Score(in Term term) =>
        Part(term.FormScale, _counts.Forms[term.Form]) + Part(term.Prefix4Scale, _counts.Prefixes4[term.Prefix4]) + Part(term.Prefix5Scale, _counts.Prefixes5[term.Prefix5]);

    private static float Part(float scale, float t) => t == 0 ? 0 : scale * Bm25.Saturation(t);

    private float Read(DocumentWords words, ReadOnlySpan<int> body, int length)
    {
        _counts.Clear();
        _window.Clear();
        var titleNorm = Weights.Title * Bm25.TitleNorm(words.TitleCount, _shelf.Averages.Title);
        foreach (var word in words.Title) _counts.Add(_marks[word], titleNorm);
        foreach (var word in words.Keywords) _counts.Add(_marks[word], Weights.Keyword);
        var bodyNorm = Bm25.BodyNorm(length, _shelf.Averages.Section);
        for (var at = 0; at < body.Length; at++)
        {
            if (!_marks.Has(body[at])) continue;
            var mark = _marks[body[at]];
            _counts.Add(mark, bodyNorm);
            _window.Add(at, mark.Root);
        }
        return _window.Best;
    }

    private Term MakeTerm(QueryWord word)
    {
        var form = Scale(word, word.IsStop ? Weights.Stop : Weights.Form, _shelf.Frequencies.OfWord(word.Word));
        if (word.IsStop) return new Term(word, _slots.AddForm(word.Word), 0, 0, form, 0, 0);
        return new Term(word, _slots.AddForm(word.Word), _slots.AddPrefix4(word.Keys.Prefix4), _slots.AddPrefix5(word.Keys.Prefix5), form,
            Scale(word, Weights.Prefix4, _shelf.Frequencies.OfPrefix4(word.Keys.Prefix4)),
            Scale(word, Weights.Prefix5, _shelf.Frequencies.OfPrefix5(word.Keys.Prefix5)));
    }

    private float Scale(QueryWord word, float weight, int frequency) => word.Weight * weight * Bm25.Scale(Bm25.Idf(_shelf.Count, frequency));
}

/// <summary>Weighted counts of the query's keys in the section at hand.</summary>
internal sealed class KeyCounts(QuerySlots slots)
{
    public float[] Forms { get; } = new float[slots.Forms.Count];
    public float[] Prefixes4 { get; } = new float[slots.Prefixes4.Count];
    public float[] Prefixes5 { get; } = new float[slots.Prefixes5.Count];

    public void Clear()
    {
        Array.Clear(Forms);
        Array.Clear(Prefixes4);
        Array.Clear(Prefixes5);
    }

    // Slot 0 collects what nobody asks for.
    public void Add(in WordMark mark, float worth)
    {
        Forms[mark.Form] += worth;
        Prefixes4[mark.Prefix4] += worth;
        Prefixes5[mark.Prefix5] += worth;
        Forms[0] = Prefixes4[0] = Prefixes5[0] = 0;
    }
}
