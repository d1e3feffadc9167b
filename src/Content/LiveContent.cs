namespace HelpCenter.Content;

/// <summary>The folder as it is served now. <see cref="Current"/> is swapped by one assignment; readers never wait.</summary>
public sealed class LiveContent
{
    private volatile ContentSnapshot _current;

    public LiveContent(ContentSnapshot first) => _current = first;

    public ContentSnapshot Current => _current;

    /// <summary>Raised after a swap, on the thread that reloaded.</summary>
    public event Action<ContentSnapshot>? Changed;

    private void Swap(ContentSnapshot next)
    {
        _current = next;
        Changed?.Invoke(next);
    }
}
