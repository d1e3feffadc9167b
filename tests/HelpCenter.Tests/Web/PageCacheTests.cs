using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;

namespace HelpCenter.Tests.Web;

public class PageCacheTests
{
    [Test]
    public void Memory_is_bounded_and_what_is_used_stays()
    {
        var cache = new PageCache(limit: 1 << 20);
        cache.Keep("/used", Page(1));
        for (var i = 0; i < 500; i++)
        {
            cache.Keep($"/{i}", Page(10_000));
            if (cache.TryFind("/used", out var used)) used.UsedAt = Environment.TickCount64 + 1000;
            Assert.That(cache.Bytes, Is.LessThanOrEqualTo(1 << 20));
        }
        Assert.That(cache.TryFind("/used", out _));
    }

    [Test]
    public void A_page_larger_than_a_quarter_of_the_memory_is_not_kept()
    {
        var cache = new PageCache(limit: 100_000);
        cache.Keep("/big", Page(30_000));
        Assert.That(cache.TryFind("/big", out _), Is.False);
    }

    private static CachedPage Page(int bytes) => new(new PageAnswer { Body = new byte[bytes] });
}
