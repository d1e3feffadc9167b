using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Tests.Morphology.Dictionary;

public class DictionaryFileTests
{
    private static readonly byte[] Good = DictionaryFile.Write([("ABCD", [1, 2, 3]), ("EFGH", [])]);

    [Test]
    public void Sections_come_back_as_they_were_written() =>
        Assert.That(DictionaryFile.Read("x.dict", Good).Array<byte>("ABCD"), Is.EqualTo(new byte[] { 1, 2, 3 }));

    [Test]
    public void A_truncated_file_is_refused_with_name_and_offset()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            var refusal = Refusal(Good[..length]);
            Assert.That(refusal.File, Is.EqualTo("x.dict"));
            Assert.That(refusal.Reason, Is.Not.Empty);
        }
    }

    [Test]
    public void A_flipped_bit_is_refused()
    {
        for (var i = 0; i < Good.Length * 8; i++)
        {
            var damaged = (byte[])Good.Clone();
            damaged[i / 8] ^= (byte)(1 << (i % 8));
            // A bit that Brotli never reads may flip unseen; what comes out is the same then.
            if (TryRead(damaged) is { } file) Assert.That(file.Array<byte>("ABCD"), Is.EqualTo(new byte[] { 1, 2, 3 }));
        }
    }

    [Test]
    public void Another_version_is_refused_and_named()
    {
        var other = (byte[])Good.Clone();
        other[4] = 99;

        Assert.That(Refusal(other).Message, Does.Contain("версия 99").And.Contain("смещение 4"));
    }

    [Test]
    public void A_dictionary_without_its_sections_is_refused() =>
        Assert.That(() => WordDictionary.Parse("x.dict", Good), Throws.TypeOf<DictionaryFormatException>().With.Message.Contains("нет раздела"));

    [Test]
    public void The_dictionary_stays_small()
    {
        using var stream = typeof(WordDictionary).Assembly.GetManifestResourceStream("HelpCenter.Morphology.Dictionary.russian.dict");

        Assert.That(stream!.Length, Is.LessThanOrEqualTo(1_700_000));
        Assert.That(WordDictionary.LoadEmbedded().Bytes, Is.LessThanOrEqualTo(8_000_000));
    }

    private static DictionaryFormatException Refusal(byte[] bytes) =>
        Assert.Throws<DictionaryFormatException>(() => DictionaryFile.Read("x.dict", bytes))!;

    private static DictionaryFile? TryRead(byte[] bytes)
    {
        try
        {
            return DictionaryFile.Read("x.dict", bytes);
        }
        catch (DictionaryFormatException)
        {
            return null;
        }
    }
}
