using System.Text;
using HelpCenter.Content.Markup.Tables;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HelpCenter.Tests.Content.Markup;

/// <summary>A table read cell by cell is the table that Markdig itself would have made.</summary>
public sealed class PlainTableTests
{
    private static readonly string[] Plain = ["заказ", " ", " ", "12 %", "**«да»**", "*нет*", "`код`", "[ссылка](../oplata.md)", "<br>", "a_b", "снято~~", "5 < 6", "\\*", "&nbsp;"];

    private static readonly string[] Odd =
        ["`", "``", "\\", "\\|", "*", "**", "_", "~~", "[", "]", "](", ")", "![x](y)", "<", ">", "<b title=\"|\">", "<a", "{", "}", "{a|b}", "[ ]", "[x]", "[[slug|имя]]", "`a|b`", "\"", "'", "!", "(", "<!-- ", "-->", "<https://a|b>", "«", "»", "|", "||", ":", "-", "\t"];

    private static MarkdownPipelineBuilder Pipeline() =>
        new MarkdownPipelineBuilder().UseFootnotes().UsePipeTables().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Inserted);

    private static readonly MarkdownPipeline Theirs = Pipeline().Build();
    private static readonly MarkdownPipeline Ours = Pipeline().Use<PlainTableExtension>().Build();

    [Test]
    public void Any_table_is_what_it_would_have_been()
    {
        var random = new Random(1);
        for (var n = 0; n < 20_000; n++)
        {
            var text = Table(random);
            Assert.That(Markdown.ToHtml(text, Ours), Is.EqualTo(Markdown.ToHtml(text, Theirs)), text);
        }
    }

    [Test]
    public void A_usual_table_is_read_cell_by_cell()
    {
        var table = Markdown.Parse("текст\n\n| Поле | Тип |\n|:--|--:|\n| `id` | [число](int.md) |\n| имя\\|роль ||\n", Ours).Descendants<Table>().Single();
        var cells = table.Descendants<ParagraphBlock>().Select(cell => cell.Inline!.Span.Start).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(table.Line, Is.EqualTo(2));
            Assert.That(table.ColumnDefinitions.Select(c => c.Alignment), Is.EqualTo(new TableColumnAlign?[] { TableColumnAlign.Left, TableColumnAlign.Right }));
            Assert.That(table.Descendants<TableRow>().Select(row => row.Count), Is.EqualTo((int[])[2, 2, 2]));
            Assert.That(PlainTable.Of(new ParagraphBlock()), Is.Null);
            Assert.That(cells, Has.Count.EqualTo(6));
        });
    }

    private static string Table(Random random)
    {
        var indent = random.Next(6) switch { 0 => "> ", 1 => "- ", _ => "" };
        var columns = random.Next(1, 4);
        var isOdd = random.Next(2) == 0;
        var text = new StringBuilder();
        for (var row = 0; row < 4; row++)
        {
            text.Append(row > 0 && indent == "- " ? "  " : indent);
            if (row == 1) AddRow(() => random.Next(5) switch { 0 => ":--", 1 => "--:", 2 => " :-: ", _ => "---" });
            else AddRow(() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => isOdd && random.Next(2) == 0 ? Odd[random.Next(Odd.Length)] : Plain[random.Next(Plain.Length)])));
        }
        return text.ToString();

        void AddRow(Func<string> cell)
        {
            var count = random.Next(8) == 0 ? columns + random.Next(-1, 2) : columns;
            var isOpen = random.Next(5) == 0;
            text.Append(isOpen ? "" : "| ").AppendJoin(random.Next(3) == 0 ? "|" : " | ", Enumerable.Range(0, count).Select(_ => cell())).Append(isOpen ? "\n" : " |\n");
        }
    }
}
