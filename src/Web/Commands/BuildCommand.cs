using System.CommandLine;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.StaticCopies;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter build --output DIR</c>: the public site as plain files for any web server.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Куда положить копию. Папка должна быть пустой или прежней копией.", HelpName = "ПАПКА", Required = true };
        var url = new Option<string?>("--url") { Description = "Адрес, по которому копию увидят: для карты сайта, ленты и канонических ссылок.", HelpName = "АДРЕС" };
        var (content, theme) = (CommonOptions.Content(), CommonOptions.Theme());
        var command = new Command("build", "Сохранить статическую копию сайта: все страницы, оформление, картинки, карту сайта, ленту. Поиска в копии нет.") { output, url, content, theme };
        command.SetAction(parsed => Build(parsed.GetRequiredValue(output), new Dictionary<string, string?>
        {
            [nameof(HelpCenterOptions.PublicUrl)] = parsed.GetValue(url),
            [nameof(HelpCenterOptions.Content)] = parsed.GetValue(content),
            [nameof(HelpCenterOptions.Theme)] = parsed.GetValue(theme),
        }));
        return command;
    }

    private static int Build(string output, IReadOnlyDictionary<string, string?> typed)
    {
        var options = OptionsReader.Read(OptionsReader.Configuration(typed)) with { IsStaticCopy = true, Watch = false };
        var folders = SiteFolders.Find(options);
        var folder = CopyFolder.Prepare(output, folders.Content);
        var files = Progress.Run("Сохраняю копию…", () => StaticCopy.Write(options, folders, folder));
        if (options.PublicUrl.Length == 0) Console.Error.WriteLine($"Адрес сайта не назван (--url), поэтому карта сайта и лента ведут на {StaticCopy.UnknownOrigin}.");
        Console.WriteLine($"Файлов: {files}. Копия: {folder}");
        return ExitCode.Ok;
    }
}
