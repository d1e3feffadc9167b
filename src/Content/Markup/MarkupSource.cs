namespace HelpCenter.Content.Markup;

/// <summary>The body of one Markdown file, front matter taken off.</summary>
public sealed record MarkupSource
{
    /// <summary>Path below the content folder with forward slashes; relative links start here.</summary>
    public required string File { get; init; }
    public required string Text { get; init; }
    /// <summary>Line of the file on which <see cref="Text"/> begins, 1-based.</summary>
    public int FirstLine { get; init; } = 1;
    /// <summary>Values of variables.yml, put in place of <c>{{name}}</c>.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
    /// <summary>Placeholders that stay in the text (<c>customer.name</c>, <c>order</c>): scripts, answers and <c>:::reply</c> are filled when they are used.</summary>
    public bool KeepsPlaceholders { get; init; }
    /// <summary>Our layout reports unknown variables and tags; any other tree degrades them to text without a word.</summary>
    public bool IsStrict { get; init; } = true;
    /// <summary>Text of a file below the content folder, or null; for include tags of other dialects.</summary>
    public Func<string, string?>? ReadFile { get; init; }
}
