using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HelpCenter.Tests.Journeys;

/// <summary>Somebody with a browser without scripts: opens pages, fills forms, keeps cookies.</summary>
internal sealed class WorkspaceVisitor(HttpClient client, CookieContainer? cookies = null) : IDisposable
{
    public const string Password = "длинная фраза вместо пароля";

    public HttpResponseMessage Last { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public string Text => TestSite.Plain(Page.Body!.TextContent);

    public static WorkspaceVisitor Of(TestSite site)
    {
        var cookies = new CookieContainer();
        return new(NewClient(site.Address, cookies), cookies);
    }

    /// <summary>The same person in another tab.</summary>
    public WorkspaceVisitor Twin() => new(NewClient(client.BaseAddress!, cookies!), cookies);

    private static HttpClient NewClient(Uri address, CookieContainer cookies) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

    /// <summary>The first administrator, signed in by her one-time link.</summary>
    public static async Task<WorkspaceVisitor> FirstAdminAsync(TestSite site, string name = "Анна Белова", string email = "anna@lavka.example")
    {
        var visitor = Of(site);
        var link = await site.Host.FirstAdminLinkAsync();
        await visitor.OpenAsync(new Uri(link!).AbsolutePath);
        await visitor.FillAsync("form", new() { ["name"] = name, ["email"] = email, ["password"] = Password });
        return visitor;
    }

    /// <summary>A colleague invited by <paramref name="admin"/> with these roles.</summary>
    public static async Task<WorkspaceVisitor> ColleagueAsync(TestSite site, WorkspaceVisitor admin, string name, string email, params string[] roles)
    {
        await admin.OpenAsync("/agent/people");
        var form = admin.Page.QuerySelector("form[action*='handler=Invite']")!;
        await admin.PostAsync(form.GetAttribute("action")!, [new("name", name), new("email", email), .. roles.Select(r => KeyValuePair.Create("role", r)), Token(admin.Page)]);
        var link = admin.Page.QuerySelector(".sheet-note input")!.GetAttribute("value")!;
        var visitor = Of(site);
        await visitor.OpenAsync(new Uri(link).AbsolutePath);
        await visitor.FillAsync("form", new() { ["password"] = Password });
        return visitor;
    }

    public async Task OpenAsync(string path) => await FollowAsync(await client.GetAsync(path));

    /// <summary>Fills a form of the page and sends it, following where it leads.</summary>
    public Task FillAsync(string selector, Dictionary<string, string> fields, params (string Name, byte[] Bytes)[] files) =>
        FillAsync(selector, fields, button: "", [.. files.Select(f => ("files", f.Name, f.Bytes))]);

    /// <summary>The same by the button that leads to another handler.</summary>
    public async Task FillAsync(string selector, Dictionary<string, string> fields, string button, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var form = (IHtmlFormElement)Page.QuerySelector(selector)!;
        Assert.That(form, Is.Not.Null, $"{selector} на {Last.RequestMessage?.RequestUri}");
        var values = Fields(form);
        foreach (var (name, value) in fields)
        {
            values.RemoveAll(v => v.Key == name);
            values.Add(new(name, value));
        }
        var action = button.Length == 0 ? form.GetAttribute("action") : form.QuerySelector($"button[formaction*='handler={button}']")?.GetAttribute("formaction");
        await PostAsync(action ?? Last.RequestMessage!.RequestUri!.PathAndQuery, values, files);
    }

    public async Task PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values, params (string Field, string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        await FollowAsync(await client.PostAsync(path, content));
    }

    public async Task<string> ScriptAsync(string path, params KeyValuePair<string, string>[] values)
    {
        using var request = new HttpRequestMessage(values.Length == 0 ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Add("X-Requested-With", "fetch");
        if (Page?.QuerySelector("meta[name=form-token]")?.GetAttribute("content") is { } token) request.Headers.Add("X-Form-Token", token);
        if (values.Length > 0) request.Content = new FormUrlEncodedContent(values);
        Last = await client.SendAsync(request);
        return await Last.Content.ReadAsStringAsync();
    }

    private async Task FollowAsync(HttpResponseMessage answer)
    {
        for (var hops = 0; (int)answer.StatusCode is >= 300 and < 400 && hops < 5; hops++) answer = await client.GetAsync(answer.Headers.Location!.ToString());
        Last = answer;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var isOff = field is IHtmlInputElement { Type: "file" or "submit" } || field is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };
            var value = field switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value, IHtmlInputElement input => input.Value, _ => "" };
            if (!isOff) values.Add(new(field.GetAttribute("name")!, value ?? ""));
        }
        return values;
    }

    private static KeyValuePair<string, string> Token(IHtmlDocument page) => new("__RequestVerificationToken", page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!);

    public void Dispose() => client.Dispose();
}
