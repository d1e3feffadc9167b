using HelpCenter.Support.Learning;

namespace HelpCenter.Tests.Support;

public class LearnedBookTests
{
    private const string Document = "articles/oplata/vozvrat.md";

    private static int s_id;

    private static LearnedText Text(string words, string person, Lesson lesson = Lesson.Sent) =>
        new() { Id = ++s_id, Document = Document, Text = words, Person = person, Lesson = lesson, At = DateTimeOffset.UnixEpoch.AddMinutes(s_id) };

    [Test]
    public void It_says_how_many_messages_and_with_which_words()
    {
        var book = LearnedBook.Of([Text("подскажите почему не пришли деньги", "a"), Text("деньги на карту не пришли", "b"), Text("верните деньги", "c")]);
        var note = book.About(Document)!;
        Assert.That(note.Messages, Is.EqualTo(3));
        Assert.That(note.Words, Does.Contain("деньги").And.Contain("не пришли").And.Not.Contain("подскажите"));
        Assert.That(book.About(Document, "Деньги за книгу так и не пришли!")!.Messages, Is.EqualTo(2));
        Assert.That(book.About(Document, "Где мой заказ?"), Is.Null);
        Assert.That(book.About("articles/drugoe.md"), Is.Null);
    }

    [Test]
    public void One_person_teaches_three_times_at_most() =>
        Assert.That(LearnedBook.Of([.. Enumerable.Range(0, 9).Select(_ => Text("не пришли деньги", "a"))]).Words.Messages, Has.Count.EqualTo(3));

    [Test]
    public void What_was_taken_out_again_takes_a_like_lesson_back_and_no_other()
    {
        LearnedText[] lessons = [Text("не пришли деньги на карту", "a"), Text("как получить чек", "b")];
        var unlearned = LearnedBook.Of([.. lessons, Text("деньги на карту не пришли", "c", Lesson.Removed)]);
        Assert.That(unlearned.Words.Messages.Select(m => m.Text), Is.EqualTo(new[] { "как получить чек" }));
        Assert.That(LearnedBook.Of([.. lessons, Text("сломалась читалка", "c", Lesson.Removed)]).Words.Messages, Has.Count.EqualTo(2));
    }
}
