using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;
using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Walks;

/// <summary>An agent goes through an algorithm beside a ticket. Every answer is kept at once; anybody may go on later.</summary>
public sealed class WalkAlgorithm(SqliteStore store, LiveContent live, TimeProvider clock)
{
    /// <summary>All walks of a ticket put onto the algorithms of now, the last used first.</summary>
    public async Task<IReadOnlyList<FittedWalk>> OfTicketAsync(int ticket, CancellationToken stop)
    {
        var walks = await KeptAsync(ticket, stop);
        return [.. walks.OrderByDescending(w => w.ChangedAt).ThenByDescending(w => w.Id).Select(w => Refit.Of(live.Current, w)).OfType<FittedWalk>()];
    }

    /// <summary>As they were kept, in the order of time.</summary>
    public async Task<IReadOnlyList<Walk>> KeptAsync(int ticket, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.Walks.AsNoTracking().Include(w => w.StartedBy).Include(w => w.ChangedBy).Where(w => w.TicketId == Ticket.IdOf(ticket)).OrderBy(w => w.ChangedAt).ToListAsync(stop);
    }

    /// <summary>Begins, or goes on where this algorithm was left in this ticket. Another one that is open is laid aside.</summary>
    /// <param name="algorithm">File or address.</param>
    public async Task StartAsync(int ticket, int by, string algorithm, CancellationToken stop)
    {
        if (Find(algorithm) is not { } found) throw new ActionRefused("Такого алгоритма больше нет.");
        await using var db = await store.OpenAsync(stop);
        var (who, now) = (await db.Users.SingleAsync(p => p.Id == by, stop), clock.GetUtcNow());
        var owner = await db.Tickets.SingleOrDefaultAsync(t => t.Id == Ticket.IdOf(ticket), stop) ?? throw new ActionRefused("Такого обращения нет.");
        var walks = await db.Walks.Include(w => w.StartedBy).Where(w => w.TicketId == owner.Id && w.StartedBy != null).OrderBy(w => w.Id).ToListAsync(stop);
        foreach (var other in walks.Where(w => w.Algorithm != found.File)) other.Pause(who, now);
        if (walks.LastOrDefault(w => w.Algorithm == found.File && !w.IsEnded) is { } left)
        {
            if (Refit.Of(live.Current, left) is { } fitted) await MoveAsync(db, left, fitted.Way, left.Version, who, stop);
            return;
        }
        var walk = Walk.Start(owner, AlgorithmWalk.Begin(live.Current, found, Audience.Agents), who, now);
        db.Walks.Add(walk);
        await SaveAsync(db, Tally.Nothing, walk, stop);
    }

    public Task AnswerAsync(int walk, int ticket, int by, int seen, int choice, CancellationToken stop) => MoveAsync(walk, ticket, by, seen, way =>
    {
        if (choice < 0 || choice >= way.Last.Step.Choices.Count) throw new ActionRefused("Такого ответа в этом шаге уже нет. Выберите из того, что есть.");
        if (!way.Answer(way.Last.Step.Choices[choice])) throw new ActionRefused("Этот ответ ведёт туда, чего больше нет, или путь слишком длинный. Вернитесь на шаг назад.");
        return way;
    }, stop);

    /// <summary>To the question that stands at this place of the way; it is asked again.</summary>
    public Task BackToAsync(int walk, int ticket, int by, int seen, int place, CancellationToken stop) => MoveAsync(walk, ticket, by, seen,
        way => AlgorithmWalk.Follow(live.Current, way.Stops[0].Algorithm, way.PathTo(Math.Clamp(place, 0, way.Stops.Count - 1)), Audience.Agents), stop);

    /// <summary>Out of an inner algorithm that has ended.</summary>
    public Task ReturnAsync(int walk, int ticket, int by, int seen, CancellationToken stop) => MoveAsync(walk, ticket, by, seen,
        way => way.GoOut() ? way : throw new ActionRefused("Возвращаться некуда: это не вложенный алгоритм."), stop);

    /// <summary>Takes the walk up again as it was kept; the second time lets go what of it no longer fits.</summary>
    public async Task ResumeAsync(int walk, int ticket, int by, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var found = await FindAsync(db, walk, ticket, stop);
        var (who, now) = (await db.Users.SingleAsync(p => p.Id == by, stop), clock.GetUtcNow());
        foreach (var other in await db.Walks.Include(w => w.StartedBy).Where(w => w.TicketId == found.TicketId && w.Id != walk && !w.IsPaused).ToListAsync(stop)) other.Pause(who, now);
        var fitted = Fit(found);
        if (found.StartedBy is not null)
        {
            if (!found.IsPaused) await MoveAsync(db, found, fitted.Way, found.Version, who, stop);
            else
            {
                found.TakeUp(who, now);
                await TicketStore.SaveAsync(db, stop);
            }
            return;
        }
        // What the customer walked stays hers; the agent goes on with a copy.
        var mine = Walk.Start(found.Ticket, fitted.Way, who, now);
        db.Walks.Add(mine);
        await SaveAsync(db, Tally.Nothing, mine, stop);
    }

    public Task PauseAsync(int walk, int ticket, int by, CancellationToken stop) => ChangeAsync(walk, ticket, by, (found, who, now) => found.Pause(who, now), stop);

    /// <summary>The question goes to an expert: the walk in front counts as handed over there.</summary>
    public async Task HandOverAsync(int ticket, int by, CancellationToken stop)
    {
        if ((await KeptAsync(ticket, stop)).LastOrDefault(w => !w.IsPaused) is { IsHandedOver: false } front)
            await ChangeAsync(front.Id, ticket, by, (found, who, now) => found.HandOver(who, now), stop);
    }

    private Algorithm? Find(string algorithm)
    {
        var content = live.Current;
        var page = content.Files.Page(algorithm) ?? (content.Addresses.Find(algorithm) is Destination.ToPage to ? to.Page : null);
        return page is Algorithm found && found.IsVisibleTo(Audience.Agents) ? found : null;
    }

    private FittedWalk Fit(Walk walk) => Refit.Of(live.Current, walk) ?? throw new ActionRefused("Этого алгоритма больше нет. Пройденное осталось в истории обращения.");

    private async Task MoveAsync(int walk, int ticket, int by, int seen, Func<AlgorithmWalk, AlgorithmWalk> go, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var found = await FindAsync(db, walk, ticket, stop);
        if (found.StartedBy is null) throw new ActionRefused("Это путь клиента. Нажмите «Продолжить», чтобы идти дальше.");
        var fitted = Fit(found);
        // A step that is no longer there cannot be answered: first the agent sees where she stands.
        if (fitted.Lost > 0) throw new ActionRefused("Алгоритм изменился, пока вы шли. Посмотрите, на каком шаге вы теперь, и ответьте ещё раз.");
        await MoveAsync(db, found, go(fitted.Way), seen, await db.Users.SingleAsync(p => p.Id == by, stop), stop);
    }

    private async Task MoveAsync(SupportDb db, Walk walk, AlgorithmWalk way, int seen, Employee by, CancellationToken stop)
    {
        var before = Tally.Of(walk.Steps, walk.IsHandedOver);
        walk.Move(way, seen, by, clock.GetUtcNow());
        await SaveAsync(db, before, walk, stop);
    }

    private async Task ChangeAsync(int walk, int ticket, int by, Action<Walk, Employee, DateTimeOffset> change, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var found = await FindAsync(db, walk, ticket, stop);
        var before = Tally.Of(found.Steps, found.IsHandedOver);
        change(found, await db.Users.SingleAsync(p => p.Id == by, stop), clock.GetUtcNow());
        await SaveAsync(db, before, found, stop);
    }

    private static async Task<Walk> FindAsync(SupportDb db, int walk, int ticket, CancellationToken stop) =>
        await db.Walks.Include(w => w.StartedBy).Include(w => w.Ticket).SingleOrDefaultAsync(w => w.Id == walk && w.TicketId == Ticket.IdOf(ticket), stop) ?? throw new ActionRefused("Такого прохождения в этом обращении нет.");

    private static async Task SaveAsync(SupportDb db, Tally before, Walk walk, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await TicketStore.SaveAsync(db, stop);
        await Tally.ReplaceAsync(db, before, Tally.Of(walk.Steps, walk.IsHandedOver), isPublic: false, stop);
        await whole.CommitAsync(stop);
    }
}
