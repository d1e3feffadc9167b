namespace HelpCenter.Web.Hosting;

/// <summary>
/// What readers of the site do not need (the database, git, the workspace, the proof of the theme) lets the first of them go
/// before: begun together, on two cores, everything would make her wait. Over when she has her page, or when nobody came.
/// </summary>
public sealed class FirstReader(TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Served()
    {
        if (!_served.Task.IsCompleted) _served.TrySetResult();
    }

    public async Task LetGoBeforeAsync(CancellationToken stop)
    {
        await Task.WhenAny(_served.Task, Task.Delay(s_patience, clock, stop));
        stop.ThrowIfCancellationRequested();
    }
}
