using System.Buffers.Binary;
using System.Text;
using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Publishing.Pictures;

namespace HelpCenter.Tests.Content.Publishing;

/// <summary>What a camera tells of people does not go out with a picture; the picture itself does, point for point.</summary>
public class PlainPictureTests
{
    private static readonly byte[] s_secret = Encoding.UTF8.GetBytes(SamplePictures.Secret);

    private static byte[] Plain(byte[] picture)
    {
        Assert.That(picture.AsSpan().IndexOf(s_secret), Is.GreaterThan(0), "в образце есть что прятать");
        var plain = PlainPicture.Of(picture)!;
        Assert.That(plain, Is.Not.Null);
        Assert.That(plain.AsSpan().IndexOf(s_secret), Is.EqualTo(-1));
        Assert.That(ImageSize.Read(plain), Is.EqualTo(new ImageSize(12, 8)));
        Assert.That(PlainPicture.Of(plain), Is.EqualTo(plain), "второй раз убирать нечего");
        return plain;
    }

    [Test]
    public void A_jpeg_that_stands_upright_is_byte_for_byte_what_was_before_the_camera_wrote_into_it([Values(0, 1, 9)] int orientation) =>
        Assert.That(Plain(SamplePictures.FromPhone(orientation)), Is.EqualTo(SamplePictures.Jpeg));

    [Test]
    public void A_jpeg_keeps_which_side_is_up_and_nothing_else_of_exif([Range(2, 8)] int orientation, [Values] bool isLittle)
    {
        var plain = Plain(SamplePictures.FromPhone(orientation, isLittle));
        var exif = SamplePictures.Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]);
        var jpeg = SamplePictures.Jpeg;
        Assert.That(plain, Is.EqualTo((byte[])[.. jpeg[..20], .. exif, .. jpeg[20..]]));
    }

    [Test]
    public void A_jpeg_drawn_in_several_passes_loses_the_words_between_them()
    {
        var jpeg = SamplePictures.Jpeg;
        byte[] scan = [.. SamplePictures.Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
        byte[] twice = [.. jpeg[..^2], .. SamplePictures.Segment(0xFE, s_secret), .. scan, .. SamplePictures.Segment(0xEC, s_secret), .. scan, 0xFF, 0xD9];
        Assert.That(Plain(twice), Is.EqualTo((byte[])[.. jpeg[..^2], .. scan, .. scan, 0xFF, 0xD9]));
    }

    [Test]
    public void A_jpeg_of_adobe_keeps_its_colour_transform()
    {
        var adobe = SamplePictures.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        var jpeg = SamplePictures.Jpeg;
        byte[] picture = [.. jpeg[..20], .. adobe, .. SamplePictures.Segment(0xEE, s_secret), .. jpeg[20..]];
        Assert.That(Plain(picture), Is.EqualTo((byte[])[.. jpeg[..20], .. adobe, .. jpeg[20..]]));
    }

    [Test]
    public void A_png_keeps_what_is_seen_only([Values(1, 6)] int orientation)
    {
        var png = SamplePictures.Png;
        var exif = orientation == 1 ? [] : SamplePictures.PngChunk("eXIf", [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
        Assert.That(Plain(SamplePictures.FromProgram(orientation)), Is.EqualTo((byte[])[.. png[..33], .. SamplePictures.PngChunk("sRGB", [0]), .. exif, .. png[33..]]));
    }

    [Test]
    public void A_webp_keeps_what_is_seen_and_its_head_promises_nothing_more()
    {
        Assert.That(Plain(SamplePictures.FromMessenger(1)), Is.EqualTo(SamplePictures.Webp));
        var turned = Plain(SamplePictures.FromMessenger(6));
        Assert.That(BinaryPrimitives.ReadInt32LittleEndian(turned.AsSpan(4)), Is.EqualTo(turned.Length - 8));
        Assert.That(turned[20] & 0x0C, Is.EqualTo(0x08), "обещан EXIF, и только он");
        Assert.That(turned[^34..^26], Is.EqualTo((byte[])[.. "EXIF"u8, 26, 0, 0, 0]));
    }

    [Test]
    public void Whatever_is_cut_off_is_refused_or_harmless_and_never_a_crash()
    {
        byte[][] whole = [SamplePictures.FromPhone(6), SamplePictures.FromProgram(6), SamplePictures.FromMessenger(6)];
        foreach (var picture in whole)
        {
            for (var length = 0; length < picture.Length; length++)
            {
                if (PlainPicture.Of(picture.AsSpan(0, length)) is { } plain) Assert.That(plain.AsSpan().IndexOf(s_secret), Is.EqualTo(-1), $"{length}");
            }
            foreach (var at in Enumerable.Range(2, picture.Length - 2).Where(i => i % 3 == 0))
            {
                var spoilt = (byte[])picture.Clone();
                spoilt[at] = 0xFF;
                Assert.DoesNotThrow(() => PlainPicture.Of(spoilt), $"{at}");
            }
        }
        Assert.That(PlainPicture.Of(SamplePictures.Png.AsSpan(0, 40)), Is.Null);
        Assert.That(PlainPicture.Of("GIF89a"u8), Is.Null);
    }
}
