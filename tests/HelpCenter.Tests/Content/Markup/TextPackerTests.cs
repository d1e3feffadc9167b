using HelpCenter.Content.Markup.Packing;

namespace HelpCenter.Tests.Content.Markup;

public sealed class TextPackerTests
{
    private static readonly string[] Pieces = ["<p>", "</p>\n", "Возврат денег", " за 10 дней", "ё", "№ 5", "—", "é", "日本", "🚀", "\uD800", "\0", "\uFFFF", "aaaa", "<a href=\"/oplata\">"];

    private static string Text(Random random)
    {
        var text = new System.Text.StringBuilder();
        for (var n = random.Next(400); n > 0; n--)
        {
            if (random.Next(20) == 0) text.Append((char)random.Next(char.MaxValue + 1), random.Next(1, 600));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }

    [Test]
    public void Any_text_comes_back_as_it_was()
    {
        var random = new Random(1);
        for (var n = 0; n < 3000; n++)
        {
            var text = Text(random);
            Assert.That(TextPacker.Unpack(TextPacker.Pack(text), text.Length), Is.EqualTo(text));
        }
    }

    [Test]
    public void What_stands_farther_back_than_a_reference_reaches_comes_back_too()
    {
        var random = new Random(1);
        var noise = string.Create(150_000, random, static (span, r) => { foreach (ref var c in span) c = (char)('а' + r.Next(32)); });
        var text = noise + noise;
        Assert.That(TextPacker.Unpack(TextPacker.Pack(text), text.Length), Is.EqualTo(text));
    }

    [Test]
    public void Each_character_comes_back()
    {
        var text = string.Create(char.MaxValue + 1, 0, static (span, _) => { for (var i = 0; i < span.Length; i++) span[i] = (char)i; });
        Assert.That(TextPacker.Unpack(TextPacker.Pack(text), text.Length), Is.EqualTo(text));
    }

    [Test]
    public void A_page_becomes_several_times_smaller()
    {
        var page = string.Concat(Enumerable.Range(1, 200).Select(n => $"<li><a href=\"/oplata/{n}\">Как вернуть деньги за заказ {n}</a></li>\n"));
        Assert.That(TextPacker.Pack(page), Has.Length.LessThan(page.Length / 3));
    }

    [Test]
    public void Damaged_bytes_are_refused_or_make_a_text_of_the_same_length()
    {
        var random = new Random(1);
        for (var n = 0; n < 20_000; n++)
        {
            var text = Text(random);
            var bytes = TextPacker.Pack(text);
            for (var i = 0; i <= n % 3; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (n % 5 == 0) bytes = bytes[..random.Next(bytes.Length)];
            try
            {
                Assert.That(TextPacker.Unpack(bytes, text.Length), Has.Length.EqualTo(text.Length));
            }
            catch (InvalidDataException)
            {
                // Refused.
            }
        }
    }
}
