namespace HelpCenter.Tests.Journeys;

/// <summary>The real time, which a test may push forward instead of waiting.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private TimeSpan _skipped;

    public void Skip(TimeSpan time) => _skipped += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _skipped;
}
