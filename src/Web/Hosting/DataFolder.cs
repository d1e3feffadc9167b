namespace HelpCenter.Web.Hosting;

/// <summary>The folder of the database and caches, held by one running copy at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public static DataFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var file = System.IO.Path.Combine(path, "helpcenter.lock");
            return new DataFolder(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotStart($"Нет права писать в папку данных {path} (настройка Data).", e);
        }
        catch (IOException e) when (File.Exists(System.IO.Path.Combine(path, "helpcenter.lock")) && !IsReadOnly(e))
        {
            throw new CannotStart($"Папка данных {path} занята другой запущенной копией; остановите её или назовите другую папку ключом --data.", e);
        }
        catch (IOException e)
        {
            throw new CannotStart($"Папку данных {path} не удалось создать или открыть на запись (настройка Data): {e.Message}", e);
        }
    }

    // EROFS: a file of a former run may lie on a disk that is read-only by now.
    private static bool IsReadOnly(IOException e) => (e.HResult & 0xFFFF) == 30 || e.HResult == 30;

    public void Dispose() => _lock.Dispose();
}
