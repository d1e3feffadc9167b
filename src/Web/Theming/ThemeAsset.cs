namespace HelpCenter.Web.Theming;

/// <summary>A file of <c>assets/</c>, ready to be sent. The address changes with the bytes, so it may be cached for ever.</summary>
/// <param name="Name">As themes call it: <c>site.css</c>, <c>fonts/inter.woff2</c>.</param>
/// <param name="FileName">Last part of the address: <c>site.1a2b3c4d5e.css</c>.</param>
/// <param name="Gzip">Null when packing gains nothing.</param>
/// <param name="Brotli">Null when packing gains nothing.</param>
public sealed record ThemeAsset(string Name, string FileName, string ContentType, string ETag, byte[] Bytes, byte[]? Gzip, byte[]? Brotli)
{
    public const string Prefix = "/assets/";

    public string Url => Prefix + FileName;
}
