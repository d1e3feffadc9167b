using System.Text.RegularExpressions;
using HelpCenter.Content;

namespace HelpCenter.Support.Drafts;

/// <summary>What must not leave a conversation: addresses, phones, cards, order numbers, the customer's name in any case.</summary>
public static partial class PersonalData
{
    // «Ирина» is also «Ириной» and «Ирине»: the stem and up to three letters more.
    private const int LongestEnding = 3;

    public static string Remove(string text, string customer)
    {
        text = Email().Replace(text, "[почта]");
        text = Card().Replace(text, "[номер карты]");
        text = Phone().Replace(text, "[телефон]");
        text = Order().Replace(text, "${word}[номер]");
        foreach (var part in customer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 2))
        {
            var stem = Regex.Escape(part.Length > 3 ? part[..^1] : part);
            text = Regex.Replace(text, $@"(?<!\p{{L}}){stem}\p{{L}}{{0,{LongestEnding}}}(?!\p{{L}})", "[имя]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        return text;
    }

    /// <summary>The same without our own: contacts of the site and what stands in <c>variables.yml</c>.</summary>
    public static IReadOnlyList<string> Foreign(string text, ContentSnapshot content)
    {
        string?[] ours = [content.Site.Contacts.Email, content.Site.Contacts.Phone, .. content.Variables.Values.Select(v => v.Value)];
        return [.. Find(text).Where(found => !ours.Any(own => own is not null && own.Contains(found, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>What is still there; publishing asks about it.</summary>
    public static IReadOnlyList<string> Find(string text) =>
        [.. Email().Matches(text).Concat(Card().Matches(text)).Concat(Phone().Matches(text)).Select(m => m.Value.Trim()).Distinct()];

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<!\d)(\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<word>(заказ|посылк|трек|обращени)\p{L}*\s*(№|номер)?\s*)\d[\d-]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
