using HelpCenter.Content.Markup.Packing;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.Sections;

/// <summary>Gathers the section that is being written: its range of HTML, its texts, its choices.</summary>
internal sealed class SectionWriter(MarkupRenderer renderer)
{
    private readonly List<MarkupSection> done = [];
    private readonly List<MarkupChoice> choices = [];
    private readonly List<MarkupBlock> blocks = [];
    private string anchor = "", heading = "";
    private string? outcome;
    private IReadOnlyList<string> keywords = [];
    private int line, wholeStart, bodyStart, bodyEnd;
    // The texts of the sections and after them the HTML: one text for the whole page.
    private readonly CharBuffer texts = new();
    private PageText page = new();

    /// <summary>Public text since the last heading.</summary>
    public CharBuffer Text { get; } = new();
    public CharBuffer AgentText { get; } = new();
    public int Level { get; private set; }
    public int Words { get; private set; }
    public int Count => done.Count;
    public string Heading => heading;
    /// <summary>Level of the last heading; the page's title counts as 1.</summary>
    public int LastLevel => Math.Max(Level, 1);

    public void Clear()
    {
        done.Clear();
        texts.Clear();
        page = new PageText();
        Words = wholeStart = 0;
        Start("", "", 0, 0);
    }

    public void Open(string newAnchor, string newHeading, int level, int newLine)
    {
        Words += WordCount.Of(newHeading);
        Start(newAnchor, newHeading, level, newLine);
    }

    /// <summary>The body is written; choices and the outcome may follow.</summary>
    public void EndBody()
    {
        if (bodyEnd < 0) bodyEnd = renderer.Html.Length;
    }

    public void AddBlock(MarkupBlock block) => blocks.Add(block);

    public void AddChoice(MarkupChoice choice) => choices.Add(choice);

    public void SetOutcome(string value) => outcome = value;

    public void SetKeywords(IReadOnlyList<string> values) => keywords = values;

    public void Close()
    {
        EndBody();
        if (Level == 0 && renderer.Html.Length == 0 && Text.Length == 0 && AgentText.Length == 0) return;
        Words += WordCount.Of(Text.Written);
        done.Add(new MarkupSection
        {
            Anchor = anchor,
            Heading = heading,
            Level = Level,
            Line = renderer.SourceLine(line),
            Body = new HtmlRange(bodyStart, bodyEnd),
            Whole = new HtmlRange(wholeStart, renderer.Html.Length),
            TextPiece = Keep(Text.Written.Trim()),
            AgentText = Trimmed(AgentText),
            Choices = choices.Count == 0 ? [] : choices.ToArray(),
            Outcome = outcome,
            Blocks = blocks.Count == 0 ? [] : blocks.ToArray(),
            Keywords = keywords,
        });
        wholeStart = renderer.Html.Length;
    }

    /// <summary>The page's HTML and sections; nothing is written after it.</summary>
    public (TextPiece Html, IReadOnlyList<MarkupSection> Sections) Done()
    {
        var html = Keep(renderer.Html.Written);
        page.Set(texts.Written);
        return (html, done.ToArray());
    }

    private TextPiece Keep(ReadOnlySpan<char> text)
    {
        texts.Append(text);
        return new TextPiece(page, texts.Length - text.Length, text.Length);
    }

    private void Start(string newAnchor, string newHeading, int level, int newLine)
    {
        (anchor, heading, Level, line) = (newAnchor, newHeading, level, newLine);
        (bodyStart, bodyEnd) = (renderer.Html.Length, -1);
        (outcome, keywords) = (null, []);
        choices.Clear();
        blocks.Clear();
        Text.Clear();
        AgentText.Clear();
    }

    private static string Trimmed(CharBuffer text)
    {
        var span = text.Written.Trim();
        return span.IsEmpty ? "" : span.ToString();
    }
}
