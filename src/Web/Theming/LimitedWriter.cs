using System.Diagnostics;
using System.Text;

namespace HelpCenter.Web.Theming;

/// <summary>What one page may take.</summary>
internal sealed record RenderLimits(int Steps, int Characters, TimeSpan Time)
{
    public static RenderLimits Page { get; } = new(100_000, 2_000_000, TimeSpan.FromMilliseconds(200));
    /// <summary>The default theme has nothing to fall back on: a long list on a busy machine is still drawn.</summary>
    public static RenderLimits LastResort { get; } = new(5_000_000, 50_000_000, TimeSpan.FromSeconds(30));
    /// <summary>Samples are drawn by templates that were compiled a moment ago.</summary>
    public static RenderLimits Sample { get; } = new(20_000, 2_000_000, TimeSpan.FromSeconds(2));
}

/// <summary>Collects a page and refuses to collect too much or for too long.</summary>
internal sealed class LimitedWriter(RenderLimits limits) : TextWriter
{
    private const int LookEvery = 4096;

    private readonly StringBuilder _text = new(16 * 1024);
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _sinceLook;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        if (value is null) return;
        Check(value.Length);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        _text.Append(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        _text.Append(buffer);
    }

    public override string ToString() => _text.ToString();

    /// <summary>Most writes are one character; the clock is read once per few thousand.</summary>
    private void Check(int coming)
    {
        _sinceLook += coming;
        if (_sinceLook < LookEvery) return;
        _sinceLook = 0;
        if (_text.Length + coming > limits.Characters) throw new RenderLimitException($"страница получается больше {limits.Characters / 1_000_000} МБ");
        if (Stopwatch.GetElapsedTime(_started) > limits.Time) throw new RenderLimitException($"страница рисуется дольше {limits.Time.TotalMilliseconds:0} мс");
    }
}
