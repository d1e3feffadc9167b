using HelpCenter.Content;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

public class LiveContentTests
{
    private SampleFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SampleFolder().Article("a/one.md", "Первая", "Про доставку.").Article("a/two.md", "Вторая", "Про оплату.");

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private LiveContent Open() => new(new ContentCompiler(_folder.Root, _folder.CacheFile));

    [Test]
    public void A_saved_file_is_on_the_site_and_in_search()
    {
        using var live = Open();
        _folder.Article("a/one.md", "Первая", "Теперь про бонусы и скидки.");
        Assert.That(live.Reload([_folder.PathOf("articles/a/one.md")]));
        Assert.That(Found(live, "бонус"), Is.EqualTo(new[] { "Первая" }));
        Assert.That(Found(live, "доставка"), Is.Empty);
    }

    [Test]
    public void Readers_keep_the_snapshot_they_took()
    {
        using var live = Open();
        var before = live.Current;
        File.Delete(_folder.PathOf("articles/a/one.md"));
        Assert.That(live.Reload([_folder.PathOf("articles/a/one.md")]));
        Assert.That(before.Articles, Has.Count.EqualTo(2));
        Assert.That(live.Current.Articles, Has.Count.EqualTo(1));
        Assert.That(live.Current.Addresses.Find("/a/one"), Is.InstanceOf<Destination.Gone>());
        Assert.That(Found(live, "доставка"), Is.Empty);
    }

    [Test]
    public void A_broken_save_keeps_the_last_good_version_even_after_a_restart()
    {
        using (var live = Open())
        {
            _folder.Write("articles/a/one.md", "---\ntitle: [сломано\n---\nНовый текст.\n");
            live.Reload([_folder.PathOf("articles/a/one.md")]);
            AssertLastGood(live);
        }
        using var restarted = Open();
        AssertLastGood(restarted);
        _folder.Article("a/one.md", "Починена", "Про обмен.");
        restarted.Reload([_folder.PathOf("articles/a/one.md")]);
        Assert.That(Found(restarted, "обмен"), Is.EqualTo(new[] { "Починена" }));
        Assert.That(restarted.Current.Problems, Is.Empty);

        void AssertLastGood(LiveContent live)
        {
            Assert.That(live.Current.Articles.Select(a => a.Title), Does.Contain("Первая"));
            Assert.That(Found(live, "доставка"), Is.EqualTo(new[] { "Первая" }));
            Assert.That(live.Current.Problems.Single().Severity, Is.EqualTo(Severity.Error));
        }
    }

    [Test]
    public void A_damaged_cache_is_only_a_slower_start()
    {
        Open().Dispose();
        var bytes = File.ReadAllBytes(_folder.CacheFile);
        foreach (var damage in new Action<byte[]>[] { b => b[^5] ^= 255, b => b[b.Length / 2] ^= 255, b => b[3] ^= 255, b => Array.Resize(ref bytes, b.Length - 7) })
        {
            var copy = (byte[])bytes.Clone();
            damage(copy);
            File.WriteAllBytes(_folder.CacheFile, copy);
            using var live = Open();
            Assert.That(Found(live, "доставка"), Is.EqualTo(new[] { "Первая" }));
            Assert.That(live.Current.Problems, Is.Empty);
        }
    }

    [Test]
    public void A_changed_variable_or_category_reaches_every_page()
    {
        _folder.Write("variables.yml", "days: { value: 14 }\n").Article("a/one.md", "Первая", "За {{days}} дней.");
        using var live = Open();
        _folder.Write("variables.yml", "days: { value: 30 }\n");
        live.Reload([_folder.PathOf("variables.yml")]);
        Assert.That(live.Current.Html(live.Current.Articles.Single(a => a.Title == "Первая"), Audience.Public), Does.Contain("30"));
    }

    [Test]
    public async Task The_watcher_notices_new_changed_renamed_and_deleted_files()
    {
        using var live = Open();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var watching = live.WatchAsync(e => Assert.Fail(e.ToString()), stop.Token);
        await Task.Delay(100);
        _folder.Article("b/three.md", "Третья", "Про подарочные карты.");
        await Until(() => Found(live, "подарочная карта").Contains("Третья"));
        File.Move(_folder.PathOf("articles/b/three.md"), _folder.PathOf("articles/b/four.md"));
        await Until(() => live.Current.Addresses.Find("/b/four") is Destination.ToPage && live.Current.Addresses.Find("/b/three") is not Destination.ToPage);
        Directory.Delete(_folder.PathOf("articles/b"), true);
        await Until(() => live.Current.Articles.Count == 2);
        stop.Cancel();
        await watching;

        async Task Until(Func<bool> condition)
        {
            while (!condition()) await Task.Delay(20, stop.Token);
        }
    }

    [Test]
    public void Git_tells_dates_former_addresses_and_what_is_gone()
    {
        _folder.Git("init", "-q");
        _folder.Git("add", ".");
        _folder.Git("commit", "-qm", "one", "--date=2020-01-02T03:04:05Z");
        _folder.Git("mv", "articles/a/one.md", "articles/a/uno.md");
        _folder.Git("rm", "-q", "articles/a/two.md");
        _folder.Git("commit", "-qm", "two");
        using var live = Open();
        live.ReadHistory();
        Assert.That(live.Current.Addresses.Find("/a/one"), Is.EqualTo(new Destination.Moved("/a/uno")));
        Assert.That(live.Current.Addresses.Find("/a/two"), Is.InstanceOf<Destination.Gone>());
        Assert.That(live.Current.UpdatedAt("articles/a/uno.md"), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)));
        Assert.That(live.Current.Addresses.Find("/a/nikogda"), Is.Null);
    }

    [Test]
    public void Git_tells_when_a_page_was_first_written_whatever_it_was_called()
    {
        using (var without = Open()) Assert.That(without.Current.CreatedAt("articles/a/one.md"), Is.Null);
        _folder.Git("init", "-q");
        _folder.Git("add", ".");
        _folder.Git("commit", "-qm", "one", "--date=2020-01-02T03:04:05Z");
        _folder.Git("rebase", "-q", "--root", "--committer-date-is-author-date");
        _folder.Git("mv", "articles/a/one.md", "articles/a/uno.md");
        _folder.Article("a/three.md", "Третья", "Текст.");
        _folder.Git("add", ".");
        _folder.Git("commit", "-qm", "two");
        _folder.Article("a/four.md", "Четвёртая", "Текст.");
        using var live = Open();
        live.ReadHistory();
        var longAgo = DateTimeOffset.Parse("2020-01-02T03:04:05Z");
        Assert.That(live.Current.CreatedAt("articles/a/uno.md"), Is.EqualTo(longAgo));
        Assert.That(live.Current.CreatedAt("articles/a/two.md"), Is.EqualTo(longAgo));
        foreach (var file in (string[])["articles/a/three.md", "articles/a/four.md"]) Assert.That(live.Current.CreatedAt(file), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)), file);
    }

    [Test]
    public void A_deleted_page_that_was_not_for_everybody_leaves_no_trace()
    {
        _folder.Write("articles/a/tayna.md", "---\ntitle: Тайна\naudience: agents\n---\nТекст.\n").Write("answers/a/otvet.md", "---\ntitle: Ответ\n---\nТекст.\n");
        _folder.Write("articles/a/nabrosok.md", "---\ntitle: Набросок\nstatus: draft\n---\nТекст.\n").Article("a/byla.md", "Была", "Текст.");
        _folder.Git("init", "-q");
        _folder.Git("add", ".");
        _folder.Git("commit", "-qm", "one");
        using (var live = Open())
        {
            foreach (var file in (string[])["articles/a/tayna.md", "answers/a/otvet.md", "articles/a/nabrosok.md", "articles/a/byla.md"]) File.Delete(_folder.PathOf(file));
            live.Reload();
            AssertNoTrace(live, "while it is served");
        }
        using (var restarted = Open()) AssertNoTrace(restarted, "from the compile cache");
        File.Delete(_folder.CacheFile);
        _folder.Git("commit", "-qam", "two");
        using var fromGit = Open();
        fromGit.ReadHistory();
        AssertNoTrace(fromGit, "from git");

        static void AssertNoTrace(LiveContent live, string when)
        {
            Assert.That(live.Current.Addresses.Find("/a/byla"), Is.InstanceOf<Destination.Gone>(), when);
            foreach (var hidden in (string[])["/a/tayna", "/a/otvet", "/a/nabrosok", "/answers/a/otvet"]) Assert.That(live.Current.Addresses.Find(hidden), Is.Null, $"{hidden} {when}");
        }
    }

    [Test]
    public void A_repository_that_git_refuses_is_told_of()
    {
        _folder.Git("init", "-q");
        File.WriteAllText(_folder.PathOf(".git/config"), "[core\n");
        using var live = Open();
        Assert.That(live.ReadHistory(), Does.Contain("bad config"));
    }

    [Test]
    public async Task A_rename_committed_while_serving_leads_to_the_new_address()
    {
        _folder.Git("init", "-q");
        _folder.Git("add", ".");
        _folder.Git("commit", "-qm", "one");
        using var live = Open();
        live.ReadHistory();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var watching = live.WatchAsync(e => Assert.Fail(e.ToString()), stop.Token);
        await Task.Delay(100);
        _folder.Git("mv", "articles/a/one.md", "articles/a/uno.md");
        _folder.Git("commit", "-qm", "two");
        while (live.Current.Addresses.Find("/a/one") is not Destination.Moved { Url: "/a/uno" }) await Task.Delay(50, stop.Token);
        stop.Cancel();
        await watching;
    }

    private static string[] Found(LiveContent live, string query) => [.. live.Current.Index.Search(new SearchRequest(query)).Hits.Select(h => h.Document.Title)];
}
