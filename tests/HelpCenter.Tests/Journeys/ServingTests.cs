using System.Net;
using System.Text.Json;

namespace HelpCenter.Tests.Journeys;

/// <summary>Headers, validators, compression, limits, health.</summary>
public class ServingTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_page_known_to_the_browser_is_304_first_and_from_the_cache()
    {
        var first = await _site.GetAsync("/oplata/chek");
        for (var i = 0; i < 2; i++)
        {
            var again = await AskAsync("/oplata/chek", r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(again.Headers.ETag, Is.EqualTo(first.Headers.ETag));
            Assert.That(await again.Content.ReadAsByteArrayAsync(), Is.Empty);
        }
        var since = await AskAsync("/oplata/chek", r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        Assert.That(since.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task The_tag_stays_while_the_page_stays_and_changes_with_it()
    {
        var before = (await _site.GetAsync("/oplata/karty/zachislenie")).Headers.ETag;
        var file = Path.Combine(_site.Content, "articles", "oplata", "karty", "zachislenie.md");
        await File.AppendAllTextAsync(file, "\nЕщё абзац.\n");
        _site.Host.Content.Reload([file]);
        var after = await AskAsync("/oplata/karty/zachislenie", r => r.Headers.IfNoneMatch.Add(before!));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await after.Content.ReadAsStringAsync(), Does.Contain("Ещё абзац"));
    }

    [TestCase("gzip", "gzip")]
    [TestCase("br", "br")]
    [TestCase("gzip, deflate, br, zstd", "br")]
    [TestCase("gzip, br;q=0", "gzip")]
    public async Task Bodies_are_as_small_as_the_client_allows(string accepts, string encoding)
    {
        var plain = await _site.GetAsync("/oplata/vozvrat");
        var response = plain;
        // The smallest body is made in the background.
        for (var wait = 0; wait < 50 && response.Content.Headers.ContentEncoding.FirstOrDefault() != encoding; wait++)
        {
            await Task.Delay(100);
            response = await AskAsync("/oplata/vozvrat", r => r.Headers.TryAddWithoutValidation("Accept-Encoding", accepts));
        }
        Assert.That(response.Content.Headers.ContentEncoding.FirstOrDefault(), Is.EqualTo(encoding));
        Assert.That(response.Headers.Vary, Does.Contain("Accept-Encoding"));
        using var reader = _site.NewClient(DecompressionMethods.All);
        Assert.That(await reader.GetStringAsync("/oplata/vozvrat"), Is.EqualTo(await plain.Content.ReadAsStringAsync()));
    }

    [TestCase("/")]
    [TestCase("/oplata/vozvrat")]
    [TestCase("/search?q=1")]
    [TestCase("/api/suggest?q=возврат")]
    [TestCase("/nope")]
    [TestCase("/sitemap.xml")]
    [TestCase("/healthz")]
    public async Task Every_answer_is_strict(string path)
    {
        for (var i = 0; i < 2; i++)
        {
            var response = await _site.GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe").And.Not.Contain("http"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(response.Headers.Contains("Referrer-Policy") && response.Headers.Contains("Permissions-Policy"));
            Assert.That(response.Headers.Server, Is.Empty);
            Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
        }
    }

    [Test]
    public async Task Pages_hold_nothing_inline_and_nothing_from_elsewhere()
    {
        foreach (var path in (string[])["/", "/oplata/vozvrat", "/faq/oplata", "/algorithms/net-koda", "/search?q=чек", "/contact", "/nope"])
        {
            var page = await _site.PageAsync(path);
            Assert.That(page.QuerySelectorAll("style, [style], script:not([src]):not([type*=json])"), Is.Empty, path);
            Assert.That(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)), Is.Empty, path);
            var foreign = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], script[src], img, iframe").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(u => !u.StartsWith('/'));
            Assert.That(foreign, Is.Empty, path);
        }
    }

    [Test]
    public async Task Assets_have_addresses_that_change_with_their_bytes_and_are_kept_for_ever()
    {
        var css = (await _site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var response = await _site.GetAsync(css);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/css"));
        Assert.That((await _site.GetAsync("/assets/nope.css")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_picture_with_a_script_is_harmless()
    {
        var response = await _site.GetAsync("/images/button.svg");
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("sandbox"));
        Assert.That((await AskAsync("/images/button.svg", r => r.Headers.IfNoneMatch.Add(response.Headers.ETag!))).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Health_names_every_part()
    {
        var health = JsonDocument.Parse(await _site.TextAsync("/healthz")).RootElement;
        Assert.That(health.GetProperty("status").GetString(), Is.EqualTo("ok"));
        foreach (var part in (string[])["content", "index", "database", "disk", "theme"])
        {
            Assert.That(health.GetProperty("checks").GetProperty(part).GetProperty("status").GetString(), Is.EqualTo("ok"), part);
        }
    }

    [TestCase("POST", "/oplata", HttpStatusCode.MethodNotAllowed)]
    [TestCase("DELETE", "/", HttpStatusCode.MethodNotAllowed)]
    [TestCase("GET", "/vote", HttpStatusCode.MethodNotAllowed)]
    [TestCase("POST", "/nope", HttpStatusCode.NotFound)]
    public async Task A_wrong_method_is_refused(string method, string path, HttpStatusCode expected) =>
        Assert.That((await _site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).StatusCode, Is.EqualTo(expected));

    [Test]
    public async Task Too_many_suggestions_are_429_with_how_long_to_wait()
    {
        await using var site = await TestSite.StartAsync(o => o with { SuggestionsPerMinute = 3 });
        for (var i = 0; i < 3; i++) Assert.That((await site.GetAsync("/api/suggest?q=чек")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var refused = await site.GetAsync("/api/suggest?q=чек");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(1, 60));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Слишком много запросов"));
        Assert.That((await site.GetAsync("/search?q=чек")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_reader_never_sees_an_error_while_files_change_under_load()
    {
        using var done = new CancellationTokenSource();
        var failures = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                foreach (var path in (string[])["/", "/oplata/chek", "/search?q=чек", "/sitemap.xml"])
                {
                    if ((int)(await _site.GetAsync(path)).StatusCode >= 500) Interlocked.Increment(ref failures);
                }
            }
        })).ToList();
        var file = Path.Combine(_site.Content, "articles", "oplata", "menyaetsya.md");
        for (var i = 0; i < 60; i++)
        {
            await File.WriteAllTextAsync(file, i % 7 == 3 ? "---\ntitle: [сломано\n---\n" : $"---\ntitle: Версия {i}\n---\nТекст {i}.\n");
            if (i % 10 == 9) File.Delete(file);
            _site.Host.Content.Reload([file]);
        }
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.That(failures, Is.Zero);
    }

    private Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request);
        return _site.Client.SendAsync(request);
    }
}
