using System.Numerics;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>An automaton as the file stores it: children before parents.</summary>
internal sealed record AutomatonColumns(uint[] Masks, uint[] Heads, uint[] Distances)
{
    // The states that nearly every walk begins with: side by side they stay near the processor.
    private const int FirstStates = 4096;

    /// <summary>
    /// Lays the states out for walking: those nearest to the root level by level, all others right after the state that leads to them.
    /// </summary>
    public Automaton Assemble()
    {
        var edges = new int[Masks.Length + 1];
        for (var state = 0; state < Masks.Length; state++) edges[state + 1] = edges[state] + EdgeCount(state);
        var order = Order(edges);
        var places = new uint[Masks.Length];
        var length = 0;
        foreach (var state in order)
        {
            places[state] = (uint)length;
            length += 2 + EdgeCount(state);
        }
        var cells = new uint[length];
        foreach (var state in order)
        {
            var cell = (int)places[state];
            (cells[cell], cells[cell + 1]) = (Masks[state], Heads[state]);
            cell += 2;
            for (var edge = edges[state]; edge < edges[state + 1]; edge++) cells[cell++] = places[state - (int)Distances[edge]];
        }
        return new Automaton(cells, (int)places[^1]);
    }

    private int EdgeCount(int state) => BitOperations.PopCount(Masks[state]) + BitOperations.PopCount(Heads[state] >> 28);

    private int[] Order(int[] edges)
    {
        var order = new int[Masks.Length];
        var seen = new bool[Masks.Length];
        var count = 0;
        var next = new Queue<int>([Masks.Length - 1]);
        while (count < FirstStates && next.TryDequeue(out var state))
        {
            if (seen[state]) continue;
            (seen[state], order[count++]) = (true, state);
            for (var edge = edges[state]; edge < edges[state + 1]; edge++) next.Enqueue(state - (int)Distances[edge]);
        }
        var path = new Stack<int>();
        while (next.TryDequeue(out var top))
        {
            path.Push(top);
            while (path.TryPop(out var state))
            {
                if (seen[state]) continue;
                (seen[state], order[count++]) = (true, state);
                for (var edge = edges[state]; edge < edges[state + 1]; edge++) path.Push(state - (int)Distances[edge]);
            }
        }
        return order[..count];
    }
}
