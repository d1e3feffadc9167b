namespace HelpCenter.Search;

/// <summary>A customer's message that a document answered; <paramref name="Person"/> is who wrote it, so that nobody teaches alone.</summary>
public sealed record LearnedMessage(string DocumentId, string Text, string Person = "");

/// <summary>What documents have learned from the messages they answered. Immutable; forgets whatever it is told to.</summary>
public sealed class LearnedWords
{
    /// <summary>More messages of one person about one document teach nothing.</summary>
    public const int MostPerPerson = 3;

    private LearnedWords(IReadOnlyList<LearnedMessage> messages) => Messages = messages;

    public static LearnedWords None { get; } = new([]);

    public IReadOnlyList<LearnedMessage> Messages { get; }

    public LearnedWords Learn(params IEnumerable<LearnedMessage> messages)
    {
        var learned = Messages.ToList();
        var counts = learned.CountBy(Teacher).ToDictionary();
        foreach (var message in messages)
        {
            var count = counts.GetValueOrDefault(Teacher(message));
            if (message.Person.Length > 0 && count >= MostPerPerson) continue;
            counts[Teacher(message)] = count + 1;
            learned.Add(message);
        }
        return new LearnedWords(learned);
    }

    public LearnedWords ForgetPerson(string person) => Without(message => message.Person == person);

    public LearnedWords ForgetDocument(string documentId) => Without(message => message.DocumentId == documentId);

    public LearnedWords Forget(LearnedMessage message) => Without(other => other == message);

    private static (string, string) Teacher(LearnedMessage message) => (message.DocumentId, message.Person);

    private LearnedWords Without(Func<LearnedMessage, bool> forgotten) => new([.. Messages.Where(message => !forgotten(message))]);
}
