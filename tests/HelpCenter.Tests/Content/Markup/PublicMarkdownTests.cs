using HelpCenter.Content.Markup;

namespace HelpCenter.Tests.Content.Markup;

/// <summary>What is for agents leaves the Markdown twin whole; where nesting is unclear more is taken out rather than less.</summary>
public class PublicMarkdownTests
{
    private static readonly ArticleMarkdown Markdown = new();

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

    [TestCase("`{{a}}` b ``c``", "‹0› b ‹1›")]
    [TestCase("до\n```\n:::agent\n```\nпосле", "до\n‹0›\nпосле")]
    [TestCase(":::agent\n~~~\n:::\nтайна", ":::agent\n‹0›")]
    [TestCase("> :::agent\n> ~~~\n> :::\n> тайна\n\nпосле", "> :::agent\n> ‹0›\n\nпосле")]
    [TestCase("> ~~~\n> :::agent\n> ~~~\nпосле", "> ‹0›\nпосле")]
    [TestCase("- пункт\n  ```\n  :::agent\n  ```\n- другой", "- пункт\n  ‹0›\n- другой")]
    [TestCase("текст\n\n    :::agent\n    код\n\nпосле", "текст\n\n‹0›\nпосле")]
    [TestCase("    ```\n\n:::agent\nтайна\n:::", "‹0›\n:::agent\nтайна\n:::")]
    [TestCase("<!-- `код` --> после", "<!-- `код` --> после")]
    public void Code_is_put_aside_and_comes_back(string markdown, string masked)
    {
        var code = Markdown.MaskCode(markdown);
        Assert.That(code.Text.Replace("\uFDD0", "‹").Replace("\uFDD1", "›"), Is.EqualTo(masked));
        Assert.That(code.Unmask(code.Text), Is.EqualTo(markdown));
    }

    [FsCheck.NUnit.Property]
    public void Any_text_is_taken(string? text)
    {
        var code = Markdown.MaskCode(text ?? "");
        Assert.That(code.Unmask(code.Text), Is.EqualTo((text ?? "").Replace('\uFDD0', '\uFFFD')));
        PublicMarkdown.Of(code.Text);
    }
}
