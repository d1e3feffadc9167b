using System.CommandLine;
using HelpCenter.Morphology.Dictionary;
using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter compile-dictionary</c>: makes russian.dict from its source, or compares the two word by word.</summary>
internal static class CompileDictionaryCommand
{
    public static Command Create()
    {
        var source = new Option<DirectoryInfo>("--source") { Description = "Папка dicts из npm-пакета az 0.2.3.", HelpName = "ПАПКА", Required = true };
        var output = new Option<FileInfo?>("--output") { Description = "Куда записать словарь.", HelpName = "ФАЙЛ" };
        var verify = new Option<FileInfo?>("--verify") { Description = "Сравнить готовый словарь с источником по всем словам.", HelpName = "ФАЙЛ" };
        var command = new Command("compile-dictionary", "Собрать словарь русского языка из источника или проверить его.") { source, output, verify };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null == result.GetValue(verify) is null) result.AddError("Нужен один из ключей: --output или --verify.");
        });
        command.SetAction(parsed => Run(parsed.GetRequiredValue(source), parsed.GetValue(output), parsed.GetValue(verify)));
        return command;
    }

    private static int Run(DirectoryInfo source, FileInfo? output, FileInfo? verify)
    {
        try
        {
            return output is not null ? Compile(source, output) : Verify(source, verify!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DictionaryFormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new CommandFailed(e.Message);
        }
    }

    private static int Compile(DirectoryInfo source, FileInfo output)
    {
        var bytes = Progress.Run("Собираю словарь…", () => DictionaryCompiler.Compile(source.FullName));
        File.WriteAllBytes(output.FullName, bytes);
        Console.WriteLine($"{output.Name}: {bytes.Length:N0} байт");
        return ExitCode.Ok;
    }

    private static int Verify(DirectoryInfo source, FileInfo file)
    {
        var dictionary = WordDictionary.Load(file.FullName);
        var words = new SourceDictionary(source.FullName);
        var result = Progress.Run("Сравниваю все слова…", () => new DictionaryVerifier(words, dictionary).Run());
        Console.WriteLine($"Сравнено толкований  {result.Entries:N0} из {result.ExpectedEntries:N0}");
        Console.WriteLine($"Разных слов          {result.Words:N0} (с ё как е: {result.FoldedWords:N0})");
        Console.WriteLine($"Отличаются           {result.Different:N0}");
        foreach (var example in result.Examples) Console.WriteLine($"  {example}");
        var control = Progress.Run("Проверяю само сравнение…", () => DictionaryVerifier.RunSabotaged(words, dictionary));
        Console.WriteLine($"Контроль             {(control.Different > 0 ? $"испорченный словарь замечен, отличий {control.Different:N0}" : "ИСПОРЧЕННЫЙ СЛОВАРЬ НЕ ЗАМЕЧЕН")}");
        return result.IsEqual && control.Different > 0 ? ExitCode.Ok : ExitCode.Problems;
    }
}
