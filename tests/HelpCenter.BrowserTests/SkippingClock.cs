namespace HelpCenter.BrowserTests;

/// <summary>The real time, which a test may push forward instead of waiting, or hold while it must not run out.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private TimeSpan _skipped;
    private DateTimeOffset? _held;

    public void Skip(TimeSpan time) => _skipped += time;

    public void Hold() => _held = GetUtcNow();

    public void Go() => _held = null;

    public override DateTimeOffset GetUtcNow() => (_held ?? base.GetUtcNow()) + (_held is null ? _skipped : TimeSpan.Zero);
}
