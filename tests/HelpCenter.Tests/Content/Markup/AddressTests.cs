using HelpCenter.Content.Markup.Links;

namespace HelpCenter.Tests.Content.Markup;

public sealed class AddressTests
{
    [TestCase("a/b/", "c.md", "a/b/c.md")]
    [TestCase("a/b/", "./c.md", "a/b/c.md")]
    [TestCase("a/b/", "../c.md", "a/c.md")]
    [TestCase("a/b/", "../../c.md", "c.md")]
    [TestCase("a/b/", "../../../c.md", "../c.md")]
    [TestCase("a/b/", "../../../../x/../c.md", "../../c.md")]
    [TestCase("a/b/", "x//y/./../c.md", "a/b/x/c.md")]
    [TestCase("a/b/", "../", "a")]
    [TestCase("", "../..", "../..")]
    [TestCase("", ".", "")]
    [TestCase("a/", "..", "")]
    public void A_path_starts_at_the_folder_of_its_file(string folder, string url, string target) =>
        Assert.That(Address.Read(url, folder), Is.EqualTo(new Address(AddressKind.File, target, "")));

    [Test]
    public void A_path_of_any_length_is_put_together()
    {
        var name = new string('ы', 2000);
        Assert.That(Address.Read($"../{name}.md", "a/b/").Target, Is.EqualTo($"a/{name}.md"));
    }
}
