using HelpCenter.Content.Markup;
using HelpCenter.Content.Markup.Images;

namespace HelpCenter.Tests.Content.Markup;

public sealed class CompiledMarkupTests
{
    private const string Text = """
        # Заголовок
        Вступление со [[ссылкой]] и ![картинкой](a.png).

        ## Шаг {#step}
        :::agent Сверьте
        Только {{phone}}.
        :::
        :::reply
        Здравствуйте, {{customer.name}}!

        - пункт {{phone}}
        :::
        - [Да](#step)
        - [Нет](b.md#c)

        Итог: передать
        """;

    private static CompiledMarkup Compiled { get; } = new ArticleMarkdown().Compile(new MarkupSource
    {
        File = "algorithms/a.md",
        Text = Text,
        FirstLine = 5,
        Variables = new Dictionary<string, string> { ["phone"] = "8 800 555-01-42" },
    });

    [Test]
    public void A_step_has_its_choices_outcome_and_blocks()
    {
        var step = Compiled.Sections[1];
        Assert.That(Compiled.Title, Is.EqualTo("Заголовок"));
        Assert.That((step.Anchor, step.Heading, step.Level, step.Line), Is.EqualTo(("step", "Шаг", 2, 8)));
        Assert.That(step.Choices.Select(c => (c.Text, Compiled.Links[c.Link].Kind, c.Line)), Is.EqualTo(new[] { ("Да", MarkupLinkKind.Own, 17), ("Нет", MarkupLinkKind.File, 18) }));
        Assert.That(step.Outcome, Is.EqualTo("передать"));
        Assert.That(step.Blocks.Select(b => (b.Kind, b.Title)), Is.EqualTo(new[] { ("agent", "Сверьте"), ("reply", "") }));
        Assert.That(step.Blocks[1].Markdown, Is.EqualTo("Здравствуйте, {{customer.name}}!\n\n- пункт 8 800 555-01-42"));
    }

    [Test]
    public void Words_for_agents_are_in_no_public_text()
    {
        var step = Compiled.Sections[1];
        Assert.That(step.Text, Is.EqualTo("Да\nНет"));
        Assert.That(step.AgentText, Does.Contain("Только").And.Contain("Здравствуйте"));
        Assert.That(Compiled.Problems, Is.Empty);
    }

    [Test]
    public void What_was_written_is_read_again()
    {
        var read = CompiledMarkup.Read(new BinaryReader(new MemoryStream(Written())));
        Assert.That(read.Html.Text, Is.EqualTo(Compiled.Html.Text));
        Assert.That(read.Html.Slots, Is.EqualTo(Compiled.Html.Slots));
        Assert.That(read.Links, Is.EqualTo(Compiled.Links));
        Assert.That(read.Sections.Select(s => (s.Anchor, s.Text, s.Body, s.Outcome)), Is.EqualTo(Compiled.Sections.Select(s => (s.Anchor, s.Text, s.Body, s.Outcome))));
        Assert.That(read.Sections[1].Blocks, Is.EqualTo(Compiled.Sections[1].Blocks));
        Assert.That((read.Title, read.Words), Is.EqualTo((Compiled.Title, Compiled.Words)));
    }

    [Test]
    public void A_cut_cache_is_refused()
    {
        var bytes = Written();
        for (var length = 0; length < bytes.Length; length++) Assert.That(() => Read(bytes[..length]), Throws.InstanceOf<IOException>().Or.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void A_damaged_cache_is_refused_or_can_be_shown()
    {
        var bytes = Written();
        var random = new Random(1);
        for (var n = 0; n < 20_000; n++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var i = 0; i <= n % 3; i++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                var read = Read(damaged);
                foreach (var section in read.Sections) read.Html.Render(section.Body, HelpCenter.Search.Audience.Public, new TestSite(), read.Links);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                // Refused.
            }
        }
    }

    private static CompiledMarkup Read(byte[] bytes) => CompiledMarkup.Read(new BinaryReader(new MemoryStream(bytes)));

    private static byte[] Written()
    {
        var stream = new MemoryStream();
        Compiled.Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}

public sealed class ImageSizeTests
{
    [TestCase("89504E470D0A1A0A0000000D494844520000028000000190", 640, 400)]
    [TestCase("474946383961400190010000", 320, 400)]
    [TestCase("524946460000000057454250565038580A00000000000000" + "7F02008F0100", 640, 400)]
    [TestCase("5249464600000000574542505650384C000000002F7FC263000000000000", 640, 400)]
    [TestCase("5249464600000000574542505650382000000000" + "0000009D012A80029001", 640, 400)]
    [TestCase("FFD8FFE00004AAAAFFC00011080190028003", 640, 400)]
    [TestCase("FFD8FFE0", 0, 0)]
    [TestCase("", 0, 0)]
    public void A_head_tells_the_size(string hex, int width, int height) =>
        Assert.That(ImageSize.Read(new MemoryStream(Convert.FromHexString(hex))), Is.EqualTo(new ImageSize(width, height)));

    [TestCase("<?xml version=\"1.0\"?><svg xmlns=\"x\" width=\"320\" height=\"200.4px\">", 320, 200)]
    [TestCase("<svg viewBox=\"0 0 660 268\" width=\"100%\"/>", 660, 268)]
    [TestCase("<svg>", 0, 0)]
    public void An_svg_tells_its_size(string svg, int width, int height) =>
        Assert.That(ImageSize.Read(System.Text.Encoding.UTF8.GetBytes(svg)), Is.EqualTo(new ImageSize(width, height)));

    [Test]
    public void No_bytes_break_it()
    {
        var random = new Random(1);
        byte[][] heads = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], [.. "GIF89a"u8], [.. "RIFF0000WEBPVP8X"u8], [.. "RIFF0000WEBPVP8L"u8], [.. "RIFF0000WEBPVP8 "u8], [.. "<svg width="u8]];
        for (var n = 0; n < 50_000; n++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            ImageSize.Read([.. heads[n % heads.Length], .. bytes]);
        }
    }
}
