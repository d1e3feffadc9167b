using System.Text.Json;

namespace HelpCenter.Tests.Journeys;

/// <summary>The picker of standard answers: folders, shortcuts, meaning, and what stands for the variables.</summary>
public class PickerTests
{
    [Test]
    public async Task Answers_are_found_by_folder_shortcut_and_meaning_with_their_variables_filled()
    {
        await using var site = await TestSite.StartAsync();
        await WriteAsync(site, "dostavka/zaderzhka", "title: Посылка задерживается\nshortcut: zaderzhka", "{{customer.name}}, здравствуйте! Обращение {{ticket.number}}, заказ {{order}}: курьер опаздывает. Вернуть можно {{return_days}} дней. {{agent.name}}. {{neizvestno}}");
        await WriteAsync(site, "oplata/dvojnoe", "title: Списали дважды", "Лишние деньги банк вернёт сам.");
        site.Host.Content.Reload();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Не привезли заказ 48-2107", ["email"] = "irina@mail.example", ["name"] = "Ирина Соколова", ["shown"] = "1" });
        await anna.OpenAsync("/agent/tickets/1001");

        var all = await FindAsync(anna, "");
        Assert.That(all.Select(a => a.Folder).Distinct(), Is.EqualTo(new[] { "dostavka", "oplata" }), "без запроса все, по папкам");
        Assert.That((await FindAsync(anna, "zader"))[0].Title, Is.EqualTo("Посылка задерживается"), "по сокращению");
        Assert.That((await FindAsync(anna, "задержавшиеся посылки"))[0].Title, Is.EqualTo("Посылка задерживается"), "в других формах слов");
        Assert.That((await FindAsync(anna, "gjcskrf"))[0].Title, Is.EqualTo("Посылка задерживается"), "в чужой раскладке");
        Assert.That((await FindAsync(anna, "деньгами из банка"))[0].Title, Is.EqualTo("Списали дважды"), "по тексту ответа");
        Assert.That(await FindAsync(anna, "синхрофазотрон"), Is.Empty);
        Assert.That((await FindAsync(anna, "zaderzhka"))[0].Text, Is.EqualTo("Ирина, здравствуйте! Обращение 1001, заказ 48-2107: курьер опаздывает. Вернуть можно 14 дней. Анна. {{neizvestno}}"), "чего не знаем, остаётся и будет спрошено при отправке");
    }

    private static Task WriteAsync(TestSite site, string name, string head, string body)
    {
        var file = Path.Combine(site.Content, "answers", name + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, $"---\n{head}\n---\n{body}\n");
    }

    private static async Task<List<Picked>> FindAsync(WorkspaceVisitor anna, string query) =>
        JsonSerializer.Deserialize<List<Picked>>(await anna.ScriptAsync("/agent/tickets/1001?handler=Answers&q=" + Uri.EscapeDataString(query)), JsonSerializerOptions.Web)!;

    private sealed record Picked(string Title, string Folder, string Text);
}
