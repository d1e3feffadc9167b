using HelpCenter.Web.Site;

namespace HelpCenter.Tests.Web;

/// <summary>What is for agents leaves the Markdown twin whole; where nesting is unclear more is taken out rather than less.</summary>
public class PublicMarkdownTests
{
    [TestCase("до\n:::agent\nтайна\n:::\nпосле", "до\nпосле")]
    [TestCase("до\n::: agent Заголовок\nтайна\n:::\nпосле", "до\nпосле")]
    [TestCase("до\n:::AGENT\nтайна\n:::\nпосле", "до\nпосле")]
    [TestCase("до\n::::agent\n:::note\nтайна\n:::\nтайна\n::::\nпосле", "до\nпосле")]
    [TestCase("до\n:::agent\n:::note\nтайна\n:::\nтайна\n:::\nпосле", "до\nпосле")]
    [TestCase("- пункт\n  :::agent\n  тайна\n  :::\n- другой", "- пункт\n- другой")]
    [TestCase("> :::agent\n> тайна\n> :::\nпосле", "после")]
    [TestCase("до\n:::agent\nтайна", "до")]
    [TestCase("до <!-- тайна\nтайна --> после", "до  после")]
    [TestCase("до <!-- тайна", "до")]
    [TestCase("до\n:::note Важно\nвсем\n:::\nпосле", "до\n:::note Важно\nвсем\n:::\nпосле")]
    public void Secrets_go_and_the_rest_stays(string markdown, string expected) => Assert.That(PublicMarkdown.Of(markdown), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public void Any_text_is_taken(string? text) => PublicMarkdown.Of(text ?? "");
}
