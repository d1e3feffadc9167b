namespace HelpCenter.Search.Ranking;

/// <summary>The working memory of one search, kept by its thread from query to query. Everything is zero between searches.</summary>
internal sealed class Scratch
{
    [ThreadStatic] private static Scratch? t_mine;

    public float[] Scores { get; private set; } = [];
    public float[] Best { get; private set; } = [];
    public WordMarks Marks { get; } = new();

    public static Scratch For(int sections)
    {
        var scratch = t_mine ??= new Scratch();
        if (scratch.Scores.Length < sections)
        {
            scratch.Scores = new float[sections + sections / 8];
            scratch.Best = new float[sections + sections / 8];
        }
        return scratch;
    }

    public void Clear(int sections) => Array.Clear(Scores, 0, sections);
}
