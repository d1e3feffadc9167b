namespace HelpCenter.Content.Publishing;

/// <summary>A text was not published and everything is as it was. The message is a Russian sentence; git's own words come at its end.</summary>
public class PublishRefused(string why, Exception? inner = null) : Exception(why, inner);

/// <summary>The file is not what the editor started from.</summary>
/// <param name="present">Its text now; null when it is gone.</param>
public sealed class FileChanged(string path, string? present) : PublishRefused(present is null ? $"Файл {path} удалили, пока вы писали." : $"Файл {path} изменили, пока вы писали.")
{
    public string? Present => present;
}
