using System.Collections;
using System.Runtime.CompilerServices;

namespace HelpCenter.Web.Theming;

/// <summary>
/// The only list templates see. Every element handed out is paid for from the budget of the page being rendered, so that
/// loops inside loops end with a message instead of a hanging server. Written as <c>[.. items]</c>.
/// </summary>
[CollectionBuilder(typeof(BudgetList), nameof(BudgetList.Create))]
public sealed class BudgetList<T>(T[] items) : IReadOnlyList<T>
{
    public static BudgetList<T> Empty { get; } = new([]);

    /// <summary>Number of elements: <c>{{hits.count}}</c>; asking is free.</summary>
    public int Count => items.Length;

    public T this[int index]
    {
        get
        {
            RenderBudget.Spend();
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
        {
            RenderBudget.Spend();
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class BudgetList
{
    public static BudgetList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? BudgetList<T>.Empty : new BudgetList<T>(items.ToArray());
}
