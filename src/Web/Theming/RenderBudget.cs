namespace HelpCenter.Web.Theming;

/// <summary>What one render may spend on walking through lists. A page is rendered on one thread from start to end.</summary>
internal sealed class RenderBudget(int steps) : IDisposable
{
    [ThreadStatic]
    private static RenderBudget? s_current;

    private readonly RenderBudget? _outer = s_current;
    private readonly int _allowed = steps;
    private int _left = steps;

    public static RenderBudget Begin(int steps) => s_current = new RenderBudget(steps);

    /// <summary>Free of charge outside a render: the site may read its own views.</summary>
    public static void Spend()
    {
        if (s_current is { } budget && --budget._left < 0) throw new RenderLimitException($"шаблон сделал больше {budget._allowed} шагов по спискам");
    }

    public void Dispose() => s_current = _outer;
}

/// <summary>A template asked for more than a page may take.</summary>
public sealed class RenderLimitException(string message) : Exception(message);
