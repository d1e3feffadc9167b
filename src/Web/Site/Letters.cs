using System.Globalization;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>Lists from А to Я: ё stands beside е, case and quotation marks do not count.</summary>
internal static class Letters
{
    public const string Other = "#";
    public const string OtherInAddress = "0-9";

    public static IEnumerable<LetterView> Group(IEnumerable<ItemView> items, CultureInfo culture) =>
        from item in items.OrderBy(i => SortKey(i.Title), StringComparer.Create(culture, CompareOptions.IgnoreCase))
        group item by Of(item.Title) into letter
        orderby letter.Key == Other, letter.Key is [>= 'A' and <= 'Z']
        select new LetterView(letter.Key, [.. letter]);

    private static string SortKey(string title) => title.TrimStart('«', '»', '"', '„', '“', '(', ' ', '—', '-').Replace('ё', 'е').Replace('Ё', 'Е');

    public static string Of(string title) => SortKey(title) is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : Other;
}
