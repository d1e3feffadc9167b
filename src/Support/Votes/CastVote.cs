using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Votes;

/// <summary>A reader says whether a page helped; once per version, and she may change her mind.</summary>
public sealed class CastVote(SqliteStore store, TimeProvider clock)
{
    private static readonly string[] s_reasons = ["outdated", "unclear", "other"];

    private byte[]? _key;

    public async Task SayAsync(Ballot ballot, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        _key ??= await AddressHash.KeyAsync(db, stop);
        var vote = await db.Votes.SingleOrDefaultAsync(v => v.Page == ballot.Page && v.Version == ballot.Version && v.Reader == ballot.Reader, stop);
        if (vote is null)
        {
            vote = new Vote { Page = ballot.Page, Version = ballot.Version, Reader = ballot.Reader, Address = AddressHash.Of(ballot.Address, _key) };
            db.Votes.Add(vote);
        }
        vote.Say(ballot.Helped, s_reasons.Contains(ballot.Reason) ? ballot.Reason : "", Cut(ballot.Comment), clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>How many said yes and no about a version; of several readers behind one address the last one counts.</summary>
    public async Task<(int Yes, int No)> CountAsync(string page, string version, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var votes = await db.Votes.AsNoTracking().Where(v => v.Page == page && v.Version == version).ToListAsync(stop);
        var counted = votes.GroupBy(v => v.Address).Select(same => same.MaxBy(v => v.At)!).ToList();
        return (counted.Count(v => v.Helped), counted.Count(v => !v.Helped));
    }

    private static string Cut(string comment) => comment.Trim() is { Length: > Vote.LongestComment } longer ? longer[..Vote.LongestComment] : comment.Trim();
}

/// <summary>A vote as it came in.</summary>
/// <param name="Reader">Id from the reader's cookie.</param>
/// <param name="Address">Network address; only its keyed hash is kept.</param>
public sealed record Ballot(string Page, string Version, string Reader, string Address, bool Helped, string Reason = "", string Comment = "");
