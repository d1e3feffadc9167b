using System.Text;
using HelpCenter.Content.Sources;

namespace HelpCenter.Tests.Content;

public sealed class NormalFormTests
{
    [Test]
    public void It_is_what_Unicode_says_for_every_character_beside_a_letter_and_a_mark()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c) || c >= 0xFFFE) continue;
            foreach (var text in (string[])[$"и{(char)c}", $"{(char)c}\u0306", $"{(char)c}"])
                Assert.That(NormalForm.Of(text), Is.EqualTo(text.Normalize(NormalizationForm.FormC)), $"U+{c:X4}");
        }
    }

    [Test]
    public void A_composed_text_is_not_copied()
    {
        var text = string.Concat("«Возврат» — ", "№ 5, 100 ₽ → é");
        Assert.That(NormalForm.Of(text), Is.SameAs(text));
    }
}
