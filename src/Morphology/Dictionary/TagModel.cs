using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How strong a tag is against the other tags a word could have, learnt from the words the corpus saw: a word is a choice among
/// its tags, and a tag's strength is the sum over its grammemes and itself (multinomial logistic regression, AdaGrad).
/// A tag seen rarely thus borrows from its relatives.
/// </summary>
internal sealed class TagModel
{
    private const int Rounds = 30;
    private const double Rate = 0.2;
    private const double Shrink = 0.3;

    private readonly int[][] _features;
    private readonly double[] _weights;
    private readonly double[] _squares;

    public TagModel(string[] tags)
    {
        var ids = new Dictionary<string, int>();
        _features = [.. tags.Select(tag => Names(tag).Select(name => ids.TryAdd(name, ids.Count) ? ids.Count - 1 : ids[name]).ToArray())];
        _weights = new double[ids.Count];
        _squares = new double[ids.Count];
    }

    /// <summary>Strengths relative to the strongest tag: 1 and less.</summary>
    public double[] Weights()
    {
        var scores = _features.Select(Score).ToArray();
        var best = scores.Max();
        return [.. scores.Select(s => Math.Exp(s - best))];
    }

    public void Learn(IReadOnlyList<TagChoice> choices)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var choice in choices) Step(choice);
        }
    }

    /// <summary>Shares of a word's tags by the model alone.</summary>
    public double[] Expect(int[] tags)
    {
        var scores = tags.Select(t => Score(_features[t])).ToArray();
        var best = scores.Max();
        for (var i = 0; i < scores.Length; i++) scores[i] = Math.Exp(scores[i] - best);
        var sum = scores.Sum();
        return [.. scores.Select(s => s / sum)];
    }

    // Every word counts once, however often it was seen: the weights will serve words that were not.
    private void Step(TagChoice choice)
    {
        var expected = Expect(choice.Tags);
        var total = choice.Counts.Sum();
        if (total <= 0) return;
        for (var i = 0; i < choice.Tags.Length; i++)
        {
            var error = choice.Counts[i] / total - expected[i];
            foreach (var feature in _features[choice.Tags[i]]) Move(feature, error);
        }
    }

    private void Move(int feature, double error)
    {
        var slope = error - Shrink * _weights[feature];
        _squares[feature] += slope * slope;
        _weights[feature] += Rate * slope / Math.Sqrt(_squares[feature] + 1e-6);
    }

    private double Score(int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += _weights[feature];
        return sum;
    }

    // The tag, each grammeme with its part of speech, and pairs of grammemes within the inflected half.
    private static IEnumerable<string> Names(string tag)
    {
        var halves = tag.Split(' ');
        var partOfSpeech = halves[0].Split(',')[0];
        yield return tag;
        yield return partOfSpeech;
        foreach (var grammeme in tag.Split([',', ' ']).Skip(1)) yield return $"{partOfSpeech} {grammeme}";
        if (halves.Length > 1) yield return $"{partOfSpeech} {halves[1]}";
    }
}

/// <summary>The tags a word may have and how often the corpus saw each.</summary>
internal sealed record TagChoice(int[] Tags, double[] Counts);
