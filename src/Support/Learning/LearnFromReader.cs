using System.Security.Cryptography;
using System.Text;
using HelpCenter.Content;
using HelpCenter.Search;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Learning;

/// <summary>«Это помогло» of somebody we do not know: her words teach what helped. Of the network address only a keyed hash is kept, so that nobody teaches alone.</summary>
public sealed class LearnFromReader(SqliteStore store, LiveContent live, TeachSearch search, TimeProvider clock)
{
    private const int LongestQuestion = 2000;

    /// <param name="document">Id of what was found, or file of the page that was voted on.</param>
    /// <param name="word">The same for a lesson that is told twice or taken back.</param>
    public async Task LearnAsync(Lesson lesson, string word, string document, string question, string address, CancellationToken stop)
    {
        if (live.Current.Files.Page(document.Split('#')[0]) is not { } page || !page.IsVisibleTo(Audience.Public)) return;
        // A topic is not found as a whole, only its questions are.
        if (page.Kind == DocumentKind.Question && !document.Contains('#')) return;
        var words = CommonWords.Of(question.Length > LongestQuestion ? question[..LongestQuestion] : question);
        if (words.Length == 0) return;
        await using var db = await store.OpenAsync(stop);
        var key = KeyOf(lesson, word);
        if (await db.LearnedTexts.AnyAsync(t => t.Key == key, stop)) return;
        var person = "net:" + AddressHash.Of(address, await AddressHash.KeyAsync(db, stop));
        db.LearnedTexts.Add(new LearnedText { Document = document, Text = words, Person = person, Lesson = lesson, Key = key, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        search.Soon();
    }

    public async Task TakeBackAsync(Lesson lesson, string word, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var key = KeyOf(lesson, word);
        if (await db.LearnedTexts.Where(t => t.Key == key).ExecuteDeleteAsync(stop) > 0) search.Soon();
    }

    private static string KeyOf(Lesson lesson, string word) => $"{lesson}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)))}";
}
