using System.Text.Json;
using HelpCenter.Content;
using HelpCenter.Support.Escalations;
using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Demo;

/// <summary>Shows a newcomer the workspace alive: people, customers and tickets in every state. Only into an empty database.</summary>
public sealed class FillDemo(SqliteStore store, SiteSettings site, TimeProvider clock)
{
    public async Task<(int People, int Tickets)> FillAsync(string password, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        if (await db.Users.AnyAsync(stop) || await db.Tickets.AnyAsync(stop))
            throw new ActionRefused("В базе уже есть сотрудники или обращения. Примеры кладутся только в пустую базу: назовите другую папку ключом --data.");
        var story = Read();
        var people = story.People.ToDictionary(p => p.Email, p => Hire(p, password));
        db.Users.AddRange(people.Values);
        await db.SaveChangesAsync(stop);
        var customers = new Dictionary<string, Customer>();
        // The oldest first, so that numbers grow with time.
        foreach (var told in story.Tickets.OrderByDescending(t => t.Ago))
        {
            db.Tickets.Add(Tell(db, told, people, customers));
            await db.SaveChangesAsync(stop);
        }
        return (people.Count, story.Tickets.Count);
    }

    private Employee Hire(DemoPerson told, string password)
    {
        var key = told.Email.ToUpperInvariant();
        var person = new Employee
        {
            Name = told.Name,
            Email = told.Email,
            UserName = told.Email,
            NormalizedEmail = key,
            NormalizedUserName = key,
            LockoutEnabled = true,
            Roles = RoleNames.Parse(told.Roles.Split(',')) ?? Roles.Agent,
            CreatedAt = clock.GetUtcNow(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        person.PasswordHash = new PasswordHasher<Employee>().HashPassword(person, password);
        return person;
    }

    private Ticket Tell(SupportDb db, DemoTicket told, Dictionary<string, Employee> people, Dictionary<string, Customer> customers)
    {
        var at = clock.GetUtcNow() - TimeSpan.FromMinutes(told.Ago);
        var channel = Enum.Parse<Channel>(told.Channel, ignoreCase: true);
        if (!customers.TryGetValue(told.Email, out var customer))
            customers[told.Email] = customer = new Customer { Name = told.Customer, Email = told.Email, EmailKey = EmailAddress.Key(told.Email), CreatedAt = at };
        var ticket = Ticket.Open(customer, channel, told.Subject, told.Talk[0], told.Trail, at, AnswerTargets.Due(site, channel, at), null);
        var agent = told.Agent is null ? null : people[told.Agent];
        if (agent is not null) ticket.AssignTo(agent, agent, at.AddMinutes(2));
        var step = TimeSpan.FromMinutes(Math.Min(20, told.Ago / (told.Talk.Count + 1.0)));
        foreach (var words in told.Talk.Skip(1))
        {
            at += step;
            if (words[0] == '>') ticket.Reply(agent!, words[1..], int.MaxValue, at, null);
            else if (words[0] == '?') db.Escalations.Add(new Escalation { Ticket = ticket, Question = ticket.Escalate(words[1..], agent!, at), AskedBy = agent!, AskedAt = at });
            else if (words[0] == '#') ticket.AddNote(agent!, words[1..], at, null);
            else ticket.Hear(words, at, AnswerTargets.Due(site, channel, at), null);
        }
        if (told.Closed) ticket.Close(agent!, at + step);
        if (told.Helpful is { } helpful) ticket.Rate(helpful, told.Reason, at + step);
        return ticket;
    }

    private static DemoStory Read()
    {
        using var stream = typeof(FillDemo).Assembly.GetManifestResourceStream("demo-tickets.json")!;
        return JsonSerializer.Deserialize<DemoStory>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record DemoStory(IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoTicket> Tickets);
    private sealed record DemoPerson(string Name, string Email, string Roles);
    private sealed record DemoTicket(string Customer, string Email, string Subject, string Channel, double Ago, IReadOnlyList<string> Talk, string? Agent = null, string Trail = "", bool Closed = false, bool? Helpful = null, string Reason = "");
}
