using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

internal interface IPostings
{
    void Add(int root, uint posting);
}

/// <summary>Sums by root, zero between two documents, so that who inverts few may use them again.</summary>
internal sealed class InverterSums(int roots)
{
    public float[] Body { get; } = new float[roots];
    public float[] Title { get; } = new float[roots];
}

/// <summary>Turns the words of one document into postings, section by section.</summary>
internal sealed class Inverter(WordKeys[] keys, InverterSums sums, Averages averages)
{
    private readonly float[] _body = sums.Body;
    private readonly float[] _title = sums.Title;
    private readonly List<int> _bodyRoots = [];
    private readonly List<int> _titleRoots = [];

    public void Invert<T>(DocumentWords document, int firstSection, ref T postings) where T : struct, IPostings
    {
        var norm = Weights.Title * Bm25.TitleNorm(document.TitleCount, averages.Title);
        foreach (var word in document.Title) Collect(word, norm, _title, _titleRoots);
        foreach (var word in document.Keywords) Collect(word, Weights.Keyword, _title, _titleRoots);
        for (var i = 0; i < document.Passages.Length; i++)
        {
            ref readonly var passage = ref document.Passages[i];
            InvertSection(document.Of(passage), firstSection + i, Bm25.BodyNorm(passage.Length, averages.Section), ref postings);
        }
        foreach (var root in _titleRoots) _title[root] = 0;
        _titleRoots.Clear();
    }

    private void InvertSection<T>(ReadOnlySpan<int> words, int section, float norm, ref T postings) where T : struct, IPostings
    {
        foreach (var word in words) Collect(word, norm, _body, _bodyRoots);
        foreach (var root in _titleRoots)
        {
            if (_body[root] == 0) postings.Add(root, Posting.Of(section, _title[root]));
        }
        foreach (var root in _bodyRoots)
        {
            postings.Add(root, Posting.Of(section, _body[root] + _title[root]));
            _body[root] = 0;
        }
        _bodyRoots.Clear();
    }

    private void Collect(int word, float worth, float[] sums, List<int> met)
    {
        ref readonly var key = ref keys[word];
        Add(key.Root, worth * key.FirstShare, sums, met);
        if (key.SecondRoot >= 0) Add(key.SecondRoot, worth * key.SecondShare, sums, met);
    }

    private static void Add(int root, float worth, float[] sums, List<int> met)
    {
        if (sums[root] == 0) met.Add(root);
        sums[root] += worth;
    }
}
