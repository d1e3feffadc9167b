namespace HelpCenter.Support.Attachments;

/// <summary>What a file is, by its first bytes; its name may lie.</summary>
public static class FileKinds
{
    public const int BytesNeeded = 12;

    /// <summary>Null for whatever we do not take.</summary>
    public static (string ContentType, string Extension)? Detect(ReadOnlySpan<byte> start) => start switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("image/png", ".png"),
        [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", ".jpg"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ("image/webp", ".webp"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ("application/pdf", ".pdf"),
        _ => null,
    };
}
