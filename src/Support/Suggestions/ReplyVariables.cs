using System.Globalization;
using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Suggestions;

/// <summary>What stands for <c>{{customer.name}}</c> and its like in one ticket. What is not known stays and is asked about at sending.</summary>
public static partial class ReplyVariables
{
    public static Dictionary<string, string> Of(ContentSnapshot content, Ticket ticket, string agent)
    {
        var values = content.Variables.ToDictionary(v => v.Key, v => v.Value.Value, StringComparer.Ordinal);
        if (ticket.Customer.FirstName.Length > 0) values["customer.name"] = ticket.Customer.FirstName;
        values["agent.name"] = agent;
        values["ticket.number"] = ticket.Number.ToString(CultureInfo.InvariantCulture);
        if (Order(ticket) is { } order) values["order"] = order;
        return values;
    }

    // Only when one order was named: a wrong number is worse than none.
    private static string? Order(Ticket ticket)
    {
        var named = ticket.Messages.Where(m => m.Kind == MessageKind.Customer).SelectMany(m => OrderNumber().Matches(m.Body)).Select(m => m.Groups["number"].Value).Distinct().Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    public static IReadOnlyList<string> Unfilled(string text) => [.. Hole().Matches(text).Select(m => m.Value).Distinct()];

    [GeneratedRegex(@"заказ\w*\s*(?:№|номер)?\s*(?<number>\d[\d-]{3,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrderNumber();

    [GeneratedRegex(@"\{\{[^{}\n]{1,60}\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
