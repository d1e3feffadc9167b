using HelpCenter.Content;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

/// <summary>A restart reads no file whose stamp says that it was compiled before, loses nothing by that, and looks again later.</summary>
public sealed class CompileCacheTests
{
    private static readonly DateTime s_long = DateTime.UtcNow.AddHours(-3);

    private SampleFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SampleFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void A_file_that_changed_under_the_same_stamp_is_found_out_after_the_start()
    {
        Write("Про доставку.");
        Start().Dispose();
        Write("Про возвраты!");
        using var live = Start();
        Assert.That(TextOf(live), Does.Contain("доставку"), "the start took it on trust");
        Assert.That(live.CheckTrusted(), Is.EqualTo(1));
        Assert.That(TextOf(live), Does.Contain("возвраты"));
        Assert.That(live.Current.Index.Search(new SearchRequest("возвраты")).Total, Is.EqualTo(1));
        Assert.That(live.Current.Index.Search(new SearchRequest("доставка") { Exact = true }).Total, Is.Zero);
        Assert.That(live.CheckTrusted(), Is.Zero);
    }

    [Test]
    public void A_file_just_written_is_not_trusted()
    {
        var now = DateTime.UtcNow;
        Write("Про доставку.", now);
        Start().Dispose();
        Write("Про возвраты!", now);
        using var live = Start();
        Assert.That(TextOf(live), Does.Contain("возвраты"));
        Assert.That(live.CheckTrusted(), Is.Zero);
    }

    [Test]
    public void A_file_whose_date_alone_changed_is_trusted_from_the_second_restart_on()
    {
        Write("Про доставку.");
        Start().Dispose();
        Write("Про доставку.", s_long.AddHours(1));
        Start().Dispose();
        Write("Про возвраты!", s_long.AddHours(1));
        using var live = Start();
        Assert.That(TextOf(live), Does.Contain("доставку"));
        Assert.That(live.CheckTrusted(), Is.EqualTo(1));
    }

    [Test]
    public void Remarks_about_a_file_that_is_not_read_stay()
    {
        _folder.Write("articles/a/bom.md", [0xEF, 0xBB, 0xBF, .. "---\ntitle: С меткой\nslovo: 1\n---\nТекст **«жирный»**текст."u8]);
        _folder.Write("articles/a/pusto.md", "---\ntitle: Пусто\n---\n");
        foreach (var file in (string[])["a/bom.md", "a/pusto.md"]) File.SetLastWriteTimeUtc(_folder.PathOf($"articles/{file}"), s_long);
        IEnumerable<string> before;
        using (var live = Start()) before = live.Current.Problems.Select(p => $"{p} {p.Code}");
        using var restarted = Start();
        Assert.That(restarted.Current.Problems.Select(p => $"{p} {p.Code}"), Is.EqualTo(before));
        Assert.That(restarted.Current.Problems.Select(p => p.Code), Is.SupersetOf(new[] { "bom", "unknown-key", "empty-file" }));
    }

    [Test]
    public void A_cache_that_is_mostly_dead_is_written_anew_and_forgets_nothing()
    {
        Write("Про доставку.");
        _folder.Article("a/ushla.md", "Ушла", "Её больше нет.");
        using (var live = Start())
        {
            for (var i = 0; i < 40; i++)
            {
                _folder.Article("a/bolshaya.md", "Большая", string.Join("\n\n", Enumerable.Range(0, 600).Select(n => $"Строка {n} записи {i} про бонусы {n * 7919 + i}.")));
                live.Reload([_folder.PathOf("articles/a/bolshaya.md")]);
            }
            File.Delete(_folder.PathOf("articles/a/ushla.md"));
            live.Reload([_folder.PathOf("articles/a/ushla.md")]);
        }
        Write("Про доставку.", s_long.AddHours(1));
        var before = new FileInfo(_folder.CacheFile).Length;
        File.WriteAllText(_folder.CacheFile + ".new", "left by somebody who was stopped");
        using (var compact = Start()) AssertAll(compact);
        Assert.That(new FileInfo(_folder.CacheFile).Length, Is.LessThan(before / 4));
        Assert.That(_folder.CacheFile + ".new", Does.Not.Exist);
        using var again = Start();
        AssertAll(again);

        static void AssertAll(LiveContent live)
        {
            Assert.That(live.Current.Articles.Select(a => a.Title), Is.EquivalentTo(new[] { "Первая", "Большая" }));
            Assert.That(live.Current.Addresses.Find("/a/ushla"), Is.InstanceOf<Destination.Gone>());
            Assert.That(live.Current.Index.Search(new SearchRequest("доставка")).Total, Is.EqualTo(1));
        }
    }

    private void Write(string body, DateTime? at = null)
    {
        _folder.Article("a/one.md", "Первая", body);
        File.SetLastWriteTimeUtc(_folder.PathOf("articles/a/one.md"), at ?? s_long);
    }

    private LiveContent Start() => new(new ContentCompiler(_folder.Root, _folder.CacheFile));

    private static string TextOf(LiveContent live) => live.Current.Html(live.Current.Articles.Single(), Audience.Public);
}
