namespace HelpCenter.Content.Publishing.Pictures;

/// <summary>
/// A picture without what its camera and programs tell of people: place, time, device, author, notes, previews, what hangs after the end.
/// Not one pixel is encoded anew; the colour profile and which side is up stay.
/// </summary>
public static class PlainPicture
{
    /// <summary>Null when the bytes are no whole PNG, JPEG or WebP.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith(PlainPng.Signature)) return PlainPng.Of(bytes);
            if (bytes.StartsWith("RIFF"u8)) return PlainWebp.Of(bytes);
            return bytes.StartsWith(PlainJpeg.Start) ? PlainJpeg.Of(bytes) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A length in it leads beyond the end.
            return null;
        }
    }
}
