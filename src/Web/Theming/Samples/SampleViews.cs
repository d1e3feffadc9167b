using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming.Samples;

/// <summary>
/// A page of every kind, once with everything and once with next to nothing. A theme is active only after it has drawn all of
/// them; authors look at their templates with them.
/// </summary>
public static partial class SampleViews
{
    public static IReadOnlyList<PageView> All =>
    [
        Home, BareHome, Category, BareCategory, Article, BareArticle, ArchivedArticle, FaqList, Faq, BareFaq,
        AlgorithmList, Algorithm, AlgorithmStep, AlgorithmEnd, BareAlgorithm,
        Search, SearchInOneKind, NothingFound, NothingAsked, SearchAsleep,
        NotFound, Gone, InTheArchive, TooMany, Forbidden, Contact, ContactForm, BareContact, Ticket, BareTicket, MyTickets, BareMyTickets, AllArticles, Updates, BareUpdates,
    ];

    public static SiteView Site { get; } = new()
    {
        Title = "Полка Справка",
        Description = "Книги, канцелярия и электронные читалки с доставкой по России.",
        Origin = "https://help.polka.example",
        Menu = [new("Вопросы", "/faq"), new("По шагам", "/algorithms"), new("Написать нам", "/contact")],
        Footer =
        [
            new("Справка", [new("Все статьи от А до Я", "/all"), new("Что изменилось", "/updates"), new("Вопросы и ответы", "/faq"), new("Разобраться по шагам", "/algorithms")]),
            new("Разделы", [new("Возврат и обмен", "/vozvrat"), new("Доставка", "/dostavka"), new("Оплата", "/oplata")]),
        ],
        Notice = new("Посылки в Сибирь и на Дальний Восток задерживаются на 1–2 дня.") { Url = "/dostavka/zaderzhki", LinkTitle = "Какие заказы и что делать" },
        Contacts = new()
        {
            Phone = "8 800 555-01-42",
            PhoneUrl = "tel:+78005550142",
            Email = "help@polka.example",
            EmailUrl = "mailto:help@polka.example",
            Hours = "пн–пт 9:00–21:00, сб–вс 10:00–18:00",
            ReplyNote = "Отвечаем каждый день, обычно за 40 минут.",
        },
        FeedUrl = "/feed",
        OpenSearchUrl = "/opensearch.xml",
    };

    private static SiteView BareSite { get; } = new() { Title = "Справка", SuggestUrl = "" };

    private static LinkView HomeCrumb { get; } = new("Справка", "/");

    private static HeadView Head(string title) => new()
    {
        Title = $"{title} — Полка Справка",
        Description = "Вернуть можно в течение 14 дней. Деньги придут не позже чем через 10 дней.",
        Canonical = "https://help.polka.example/vozvrat/kak-vernut-tovar",
        OpenGraphType = "article",
        JsonLd = """{"@context":"https://schema.org","@type":"TechArticle","headline":"Как вернуть товар"}""",
        MarkdownUrl = "/vozvrat/kak-vernut-tovar.md",
    };

    private static HeadView BareHead { get; } = new() { Title = "Справка", Robots = "noindex, follow" };

    private static DateTimeOffset Moment(int month, int day) => new(2026, month, day, 14, 5, 0, TimeSpan.FromHours(3));

    private static ItemView Line(string title, string url, string category = "", string summary = "") =>
        new(ItemKind.Article, title, url) { Category = category, Summary = summary };

    private static ItemView Steps(string title, string url, int from, int to, string question = "") =>
        new(ItemKind.Algorithm, title, url) { StepsMin = from, StepsMax = to, Summary = question };

    private static BudgetList<LinkView> PopularQueries { get; } =
        [new("когда придут деньги", "/search?q=когда+придут+деньги"), new("где мой заказ", "/search?q=где+мой+заказ"), new("сгорели бонусы", "/search?q=сгорели+бонусы")];

    private static BudgetList<ItemView> NearItems { get; } =
    [
        Line("Пришла не та книга или брак печати", "/vozvrat/brak"),
        new(ItemKind.Question, "Карта закрыта. Куда придут деньги?", "/faq/vozvrat#карта"),
        Steps("Не пришли деньги за возврат", "/algorithms/ne-prishli-dengi", 3, 3),
    ];
}
