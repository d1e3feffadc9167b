using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace HelpCenter.Tests.Web;

/// <summary>A wrong setting is refused with a Russian sentence that names its key.</summary>
public class SettingsTests
{
    [TestCase("PageCacheMb", "много")]
    [TestCase("PageCacheMb", "-1")]
    [TestCase("PostsPerMinute", "0")]
    [TestCase("SuggestionsPerMinute", "1.5")]
    [TestCase("Watch", "да")]
    [TestCase("IndexFile", "нет")]
    [TestCase("Urls", "localhost:5000")]
    [TestCase("Urls", "https://localhost:5001")]
    [TestCase("PublicUrl", "help.example.ru")]
    [TestCase("PublicUrl", "https://help.example.ru/docs")]
    [TestCase("TrustedProxies", "nginx")]
    public void A_wrong_value_names_its_key(string key, string value)
    {
        var refusal = Assert.Throws<CannotStart>(() => OptionsReader.Read(Settings((key, value))))!;
        Assert.That(refusal.Message, Does.Contain(key).And.Contain("HELPCENTER_" + key.ToUpperInvariant()).And.Contain(value));
    }

    [Test]
    public void Good_values_are_read()
    {
        var options = OptionsReader.Read(Settings(("PublicUrl", "https://help.example.ru/"), ("PageCacheMb", "128"), ("TrustedProxies:0", "10.0.0.0/8"), ("TrustedProxies:1", "127.0.0.1"), ("Theme", " night ")));
        Assert.That((options.PublicUrl, options.PageCacheMb, options.Theme), Is.EqualTo(("https://help.example.ru", 128, "night")));
        Assert.That(options.TrustedProxies, Is.EqualTo(new[] { "10.0.0.0/8", "127.0.0.1" }));
    }

    [Test]
    public void A_variable_that_is_no_setting_is_told_of()
    {
        var told = OptionsReader.Unknown(["HELPCENTER_PAGECACHEMB", "HELPCENTER_SMTP__HOST", "HELPCENTER_TRUSTEDPROXIES__0", "PATH", "HELPCENTER_PAGECASHEMB", "HELPCENTER_SMPT__HOST"]).ToList();
        Assert.That(told, Is.EqualTo(new[]
        {
            "Настройки HELPCENTER_PAGECASHEMB нет, она не действует. Похоже на HELPCENTER_PAGECACHEMB.",
            "Настройки HELPCENTER_SMPT__HOST нет, она не действует. Похоже на HELPCENTER_SMTP__HOST.",
        }));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
