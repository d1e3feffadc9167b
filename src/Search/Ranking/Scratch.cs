namespace HelpCenter.Search.Ranking;

/// <summary>The working memory of one search, kept by its thread from query to query. Everything is zero between searches.</summary>
internal sealed class Scratch
{
    private const int Block = 64;

    [ThreadStatic] private static Scratch? t_mine;

    public float[] Scores { get; private set; } = [];
    public float[] Best { get; private set; } = [];
    public Ways Ways { get; } = new();
    public WordMarks Marks { get; } = new();

    public static Scratch For(int sections)
    {
        var scratch = t_mine ??= new Scratch();
        if (scratch.Scores.Length < Room(sections))
        {
            scratch.Scores = new float[Room(sections + sections / 8)];
            scratch.Best = new float[Room(sections + sections / 8)];
        }
        return scratch;
    }

    /// <summary>For so many sections: whole blocks of them.</summary>
    public static int Room(int sections) => (sections + Block - 1) / Block * Block;

    public void Clear(int sections) => Array.Clear(Scores, 0, sections);
}
