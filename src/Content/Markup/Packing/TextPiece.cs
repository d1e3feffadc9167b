namespace HelpCenter.Content.Markup.Packing;

/// <summary>A range of a page's texts.</summary>
internal readonly record struct TextPiece(PageText Page, int Start, int Length)
{
    public TextPiece(string text) : this(new PageText(text), 0, text.Length) { }

    /// <summary>The characters without a copy; they stay what they are for as long as the caller holds them.</summary>
    public ReadOnlyMemory<char> Characters => Length == 0 ? default : Page.Text.AsMemory(Start, Length);

    public override string ToString() => Length == 0 ? "" : Page.Text.Substring(Start, Length);
}
