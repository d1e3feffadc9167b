using HelpCenter.Morphology;

namespace HelpCenter.Tests.Morphology;

public class LemmasTests
{
    [Test]
    public void Every_row_of_the_table_holds()
    {
        var rows = Rows().ToArray();
        var wrong = rows.Select(row => (row.Word, row.Lemma, Ours: MorphAnalyzer.Default.Lemma(row.Word)))
            .Where(row => row.Ours != row.Lemma).Select(row => $"{row.Word}: {row.Ours}, а не {row.Lemma}").ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Length.GreaterThanOrEqualTo(500));
            Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
        });
    }

    private static IEnumerable<(string Word, string Lemma)> Rows() =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Morphology", "Lemmas.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(words => (words[0], words[1]));
}
