namespace HelpCenter.Content.Markup.Links;

internal enum AddressKind : byte { Unsafe, External, Own, Site, File }

/// <summary>Where a link or a picture of a file leads; only http, https, mailto, tel and own paths are alive.</summary>
/// <param name="Target">External: the address; Site: an absolute path; File: a path below the content folder.</param>
internal readonly record struct Address(AddressKind Kind, string Target, string Anchor)
{
    /// <param name="folder">Folder of the file, «» or «a/b/».</param>
    public static Address Read(string url, string folder)
    {
        url = Clean(url);
        var scheme = SchemeLength(url);
        if (scheme > 0) return ReadAbsolute(url, url.AsSpan(0, scheme));
        url = url.Replace('\\', '/');
        if (url.StartsWith("//", StringComparison.Ordinal)) return new Address(AddressKind.External, "https:" + url, "");
        var hash = url.IndexOf('#');
        var anchor = hash < 0 ? "" : Decode(url[(hash + 1)..]);
        var path = hash < 0 ? url : url[..hash];
        if (path.Length == 0) return new Address(AddressKind.Own, "", anchor);
        if (path[0] == '/') return new Address(AddressKind.Site, path, anchor);
        var query = path.IndexOf('?');
        return new Address(AddressKind.File, Combine(folder, Decode(query < 0 ? path : path[..query])), anchor);
    }

    /// <summary>Browsers skip control characters, so «java&#9;script:» is not harmless.</summary>
    private static string Clean(string url)
    {
        url = url.Trim();
        foreach (var c in url)
        {
            if (char.IsControl(c)) return string.Concat(url.Where(x => !char.IsControl(x))).Trim();
        }
        return url;
    }

    private static int SchemeLength(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == ':') return i == 0 ? 1 : i;
            if (!char.IsLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.')) return 0;
        }
        return 0;
    }

    private static Address ReadAbsolute(string url, ReadOnlySpan<char> scheme)
    {
        if (Is(scheme, "http") || Is(scheme, "https") || Is(scheme, "mailto")) return new Address(AddressKind.External, url.Replace(" ", "%20"), "");
        if (Is(scheme, "tel")) return new Address(AddressKind.External, string.Concat(url.Where(c => !char.IsWhiteSpace(c))), "");
        return new Address(AddressKind.Unsafe, url, "");
    }

    private static bool Is(ReadOnlySpan<char> scheme, string name) => scheme.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Decode(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    private static string Combine(string folder, string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) && path is not ("." or "..")) return folder + path;
        var whole = folder + path;
        var combined = whole.Length <= 512 ? stackalloc char[whole.Length + 1] : new char[whole.Length + 1];
        int length = 0, climbs = 0;
        foreach (var range in whole.AsSpan().Split('/'))
        {
            var part = whole.AsSpan(range);
            if (part is "" or ".") continue;
            // What climbs out of the content folder keeps its way up.
            if (part is ".." && length > climbs) length = Math.Max(combined[..(length - 1)].LastIndexOf('/') + 1, climbs);
            else
            {
                part.CopyTo(combined[length..]);
                length += part.Length;
                combined[length++] = '/';
                if (part is "..") climbs = length;
            }
        }
        return combined[..Math.Max(0, length - 1)].ToString();
    }

    public static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];

    public bool IsWeb => Target.StartsWith("http", StringComparison.OrdinalIgnoreCase);

}
