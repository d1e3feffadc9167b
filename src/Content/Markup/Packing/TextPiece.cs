namespace HelpCenter.Content.Markup.Packing;

/// <summary>A range of a page's texts.</summary>
internal readonly record struct TextPiece(PageText Page, int Start, int Length)
{
    public TextPiece(string text) : this(new PageText(text), 0, text.Length) { }

    /// <summary>The characters without a copy; while the page is being compiled they are there until it is packed.</summary>
    public ReadOnlyMemory<char> Characters => Length == 0 ? default : Page.Characters.Slice(Start, Length);

    public override string ToString() => Characters.ToString();
}
