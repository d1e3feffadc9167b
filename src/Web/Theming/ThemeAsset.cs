namespace HelpCenter.Web.Theming;

/// <summary>A file of <c>assets/</c>, ready to be sent. The address changes with the bytes, so it may be cached for ever.</summary>
/// <param name="Name">As themes call it: <c>site.css</c>, <c>fonts/inter.woff2</c>.</param>
/// <param name="FileName">Last part of the address: <c>site.1a2b3c4d5e.css</c>.</param>
public sealed record ThemeAsset(string Name, string FileName, string ContentType, string ETag, byte[] Bytes)
{
    public const string Prefix = "/assets/";

    // Packing as tightly as possible takes a while, so the start does not wait for it.
    private readonly Lazy<byte[]?> _gzip = new(() => AssetTypes.IsText(Name) ? Packing.Gzip(Bytes) : null);
    private readonly Lazy<byte[]?> _brotli = new(() => AssetTypes.IsText(Name) ? Packing.Brotli(Bytes) : null);

    public string Url => Prefix + FileName;

    /// <summary>Null when packing gains nothing.</summary>
    public byte[]? Gzip => _gzip.Value;

    /// <summary>Null when packing gains nothing.</summary>
    public byte[]? Brotli => _brotli.Value;
}
