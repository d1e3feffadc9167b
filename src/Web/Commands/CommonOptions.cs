using System.CommandLine;

namespace HelpCenter.Web.Commands;

/// <summary>Options that several commands take; every command makes its own copy.</summary>
internal static class CommonOptions
{
    public static Option<string?> Content() => new("--content")
    {
        Description = "Папка с содержимым. По умолчанию content здесь, выше по дереву папок или рядом с программой.",
        HelpName = "ПАПКА",
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Папка для базы и кэша. По умолчанию data: рядом с найденной папкой content, а если папка названа ключом --content, то в текущей папке.",
        HelpName = "ПАПКА",
    };

    public static Option<string?> Theme() => new("--theme") { Description = "Тема из папки themes. По умолчанию default.", HelpName = "ИМЯ" };

    public static Option<bool> Json() => new("--json") { Description = "Ответить одним объектом JSON." };
}
