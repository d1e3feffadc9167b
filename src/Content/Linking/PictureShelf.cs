using System.Collections.Concurrent;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Linking;

/// <summary>A picture of the folder and the address it is served under.</summary>
public sealed record Picture(string File, string DiskPath, string Url, string ContentType, FileStamp Stamp);

/// <summary>Pictures of the folder, the only files of it that are ever served. Sizes are read once per version of a file.</summary>
public sealed class PictureShelf
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".avif"] = "image/avif",
    };

    // Kept from snapshot to snapshot: pictures outlive most changes.
    private static readonly ConcurrentDictionary<(string, FileStamp), (int Width, int Height)> Sizes = new();

    private readonly Dictionary<string, Picture> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Picture> _byUrl = new(StringComparer.OrdinalIgnoreCase);

    public PictureShelf(IEnumerable<FileEntry> files)
    {
        foreach (var file in files)
        {
            if (!Types.TryGetValue(Path.GetExtension(file.Path), out var type) || file.Path.StartsWith('.')) continue;
            var below = file.Path.StartsWith("images/", StringComparison.Ordinal) ? file.Path["images/".Length..] : file.Path;
            var url = "/images/" + string.Join('/', below.Split('/').Select(Uri.EscapeDataString));
            var picture = new Picture(file.Path, file.DiskPath, url, type, file.Stamp);
            _byFile[file.Path] = picture;
            _byUrl.TryAdd("/images/" + below, picture);
        }
    }

    private PictureShelf(PictureShelf from, IEnumerable<Picture> more)
    {
        (_byFile, _byUrl) = (new(from._byFile, from._byFile.Comparer), from._byUrl);
        foreach (var picture in more) _byFile[picture.File] = picture;
    }

    /// <summary>The same shelf with pictures that are not in the folder yet.</summary>
    public PictureShelf With(IReadOnlyCollection<Picture> more) => more.Count == 0 ? this : new(this, more);

    public static bool IsPicture(string path) => Types.ContainsKey(Path.GetExtension(path));

    public IEnumerable<Picture> All => _byFile.Values;

    /// <summary>The picture behind a decoded request path, or null.</summary>
    public Picture? AtUrl(string path) => _byUrl.GetValueOrDefault(path);

    public ImageTarget? Find(string file)
    {
        if (!_byFile.TryGetValue(file, out var picture)) return null;
        var (width, height) = Sizes.GetOrAdd((picture.DiskPath, picture.Stamp), key => ReadSize(key.Item1));
        return new(picture.Url, width, height);
    }

    private static (int, int) ReadSize(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var size = ImageSize.Read(stream);
            return (size.Width, size.Height);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (0, 0);
        }
    }
}
