using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Compiling;

/// <summary>A file that was not read at the start: its stamp said that it is the one compiled before.</summary>
internal readonly record struct TrustedFile(FileEntry Entry, ContentHash Hash)
{
    /// <summary>Reads it. What cannot be read now is for the next look at the folder.</summary>
    public bool IsOtherwise()
    {
        try
        {
            return ContentHash.Of(File.ReadAllBytes(Entry.DiskPath)) != Hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
