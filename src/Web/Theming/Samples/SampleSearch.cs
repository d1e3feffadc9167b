using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming.Samples;

public static partial class SampleViews
{
    public static SearchPage Search => new()
    {
        Site = Site,
        Head = Head("возврат денег — поиск") with { Robots = "noindex, follow" },
        Query = "возврат денег",
        Total = 18,
        Kinds = [new("Всё", "/search?q=возврат", 18, true), new("Статьи", "/search?type=article", 11), new("Вопросы", "/search?type=question", 5), new("Алгоритмы", "/search?type=algorithm", 2)],
        Categories = [new("Все разделы", "/search?q=возврат", 18, true), new("Возврат и обмен", "/search?cat=vozvrat", 9), new("Заказ и оплата", "/search?cat=oplata", 5), new("Бонусы и карты", "/search?cat=bonusy", 3), new("Доставка", "/search?cat=dostavka", 1)],
        Correction = new("djpdhfn ltytu", "возврат денег", "/search?q=djpdhfn+ltytu&exact=1", IsLayout: true),
        Instant = new("Когда придут деньги за возврат", "/vozvrat/kak-vernut-tovar#деньги", "<mark>Деньги</mark> придут не позже чем через 10 дней после того, как товар <mark>вернулся</mark> к нам. На карту обычно 3 дня, через СБП — в тот же день.", "Как вернуть товар и получить деньги", "/vozvrat/kak-vernut-tovar")
        {
            Reviewed = new(2026, 11, 12),
            Why = "Первый, потому что оба слова стоят в заголовке раздела.",
        },
        Groups = [ArticleHits, QuestionHits, AlgorithmHits],
        NearQueries = [new("обмен товара", "/search?q=обмен+товара"), new("отмена заказа", "/search?q=отмена+заказа"), new("двойное списание", "/search?q=двойное+списание")],
        ContactUrl = "/contact?q=возврат+денег",
    };

    private static HitGroupView ArticleHits => new(ItemKind.Article, "Статьи", 11,
    [
        new(ItemKind.Article, "Как <mark>вернуть</mark> товар и получить <mark>деньги</mark>", "/vozvrat/kak-vernut-tovar", "…оформите <mark>возврат</mark> в «Моих заказах» в течение 14 дней. <mark>Деньгами</mark> вернём столько, сколько вы заплатили, бонусы восстановим отдельно…")
        {
            Category = "Возврат и обмен",
            Reviewed = new(2026, 11, 12),
            Freshness = Freshness.Fresh,
            Sections = [new("Когда придут <mark>деньги</mark>", "/vozvrat/kak-vernut-tovar#деньги"), new("Что станет с бонусами после <mark>возврата</mark>", "/vozvrat/kak-vernut-tovar#бонусы")],
        },
        new(ItemKind.Article, "Отменили заказ, а <mark>денег</mark> нет", "/oplata/otmena", "…при отмене до отгрузки <mark>возвращаем</mark> всю сумму в день отмены; срок зачисления зависит от банка…") { Category = "Заказ и оплата", Updated = Moment(10, 3), Freshness = Freshness.Due },
    ], "/search?q=возврат&type=article", 8);

    private static HitGroupView QuestionHits => new(ItemKind.Question, "Вопросы", 5,
    [
        new(ItemKind.Question, "Почему <mark>вернулось</mark> меньше, чем я платил?", "/faq/vozvrat#меньше", "Из суммы вычитается стоимость доставки до вас. При браке <mark>возвращаем</mark> и доставку."),
        new(ItemKind.Question, "Карта закрыта. Куда придут <mark>деньги</mark>?", "/faq/vozvrat#карта", "На ваш счёт в том же банке. Если счёта нет, напишите нам новые реквизиты до оформления <mark>возврата</mark>."),
    ], "/search?q=возврат&type=question", 3);

    private static HitGroupView AlgorithmHits => new(ItemKind.Algorithm, "Алгоритмы", 2,
        [new(ItemKind.Algorithm, "Не пришли <mark>деньги</mark> за <mark>возврат</mark>", "/algorithms/dengi", "Чем вы платили?") { StepsMin = 3, StepsMax = 3 }], "/search?q=возврат&type=algorithm", 1);

    private static SearchPage SearchInOneKind => Search with
    {
        Typed = "возврат",
        IsCut = true,
        Instant = null,
        Correction = new("возврт", "возврат", "/search?exact=1"),
        Pager = Pages,
        Groups = [ArticleHits with { Title = "", MoreUrl = "", MoreCount = 0 }],
    };

    private static SearchPage NothingFound => new()
    {
        Site = Site,
        Head = BareHead,
        Query = "каталок А5",
        Near = NearItems,
        Popular = PopularQueries,
        ContactUrl = "/contact?q=каталок+А5",
        Correction = new("rfnfkjr", "каталок", "/search?exact=1"),
    };

    private static SearchPage NothingAsked => new() { Site = BareSite, Head = BareHead, Query = "", Popular = PopularQueries };

    private static SearchPage SearchAsleep => new() { Site = BareSite, Head = BareHead, Query = "возврат", IsUnavailable = true, Popular = PopularQueries };

    public static ErrorPage NotFound => new() { Site = Site, Head = BareHead, Status = 404, Words = "kak vernut", Near = NearItems, Popular = PopularQueries };

    private static ErrorPage Gone => new() { Site = Site, Head = BareHead, Status = 410, Replacement = new("Как вернуть товар", "/vozvrat/kak-vernut-tovar") };

    private static ErrorPage InTheArchive => new() { Site = Site, Head = BareHead, Status = 410, Words = "Оплата переводом", Archived = "Оплата переводом", Category = new("Оплата", "/oplata") };

    private static ErrorPage TooMany => new() { Site = BareSite, Head = BareHead, Status = 429, RetrySeconds = 30 };

    private static ErrorPage Forbidden => new() { Site = BareSite, Head = BareHead, Status = 403 };

    public static ContactPage Contact => new()
    {
        Site = Site,
        Head = Head("Написать нам"),
        Breadcrumbs = [HomeCrumb],
        Question = "возврат денег",
        Channels = [new("phone", "Телефон", "8 800 555-01-42", "tel:+78005550142", "Отвечаем за 20 секунд"), new("mail", "Почта", "help@polka.example", "mailto:help@polka.example", "Отвечаем за час"), new("clock", "Часы работы", "пн–пт 9:00–21:00, сб–вс 10:00–18:00", "")],
        Near = NearItems,
    };

    public static ContactPage ContactForm => Contact with { Form = new() { Token = "t", Subject = "Возврат", Text = "Где деньги?", Consent = "Отправляя, вы принимаете условия.", ConsentUrl = "/akkaunt/dannye", Email = "irina@polka.example", Name = "Ирина", Problem = "Проверьте адрес почты.", IsRepeat = true, Walk = "posylka", Path = "start.punkt", CountUrl = "/walked.gif?word=00112233445566778899aabbccddeeff", Walked = [new("Как вы получаете заказ? В пункте выдачи", true)] } };

    public static TicketPage Ticket => new()
    {
        Site = Site,
        Head = Head("Обращение 1042"),
        Breadcrumbs = [HomeCrumb],
        TicketNumber = "1042",
        Subject = "Вернула книги, денег нет",
        Status = "ждём вашего ответа",
        IsNew = true,
        Done = "Сообщение отправлено.",
        Problem = "Напишите хотя бы несколько слов.",
        Text = "Ещё вопрос",
        CanRate = true,
        Rated = "yes",
        Action = "/t/x",
        PrivateLink = "https://help.polka.example/t/x",
        Token = "t",
        Messages = [new("Вы", false, Moment(11, 20), "<p>Где деньги?</p>", [new("чек.pdf, 240 КБ", "/t/x/files/1")]), new("Анна", true, Moment(11, 21), "<p>Уже в пути.</p>", [])],
    };

    private static TicketPage BareTicket => new() { Site = BareSite, Head = BareHead, TicketNumber = "1", Subject = "Вопрос", Status = "вопрос решён", IsClosed = true, Action = "/t/x", PrivateLink = "/t/x", Messages = [] };

    private static MyTicketsPage MyTickets => new() { Site = Site, Head = Head("Мои обращения"), Breadcrumbs = [HomeCrumb], CanMail = true, Problem = "Проверьте адрес почты.", Email = "irina" };

    private static MyTicketsPage BareMyTickets => new() { Site = BareSite, Head = BareHead, IsUnknownLink = true, IsSent = true };

    private static ContactPage BareContact => new() { Site = BareSite, Head = BareHead };
}
