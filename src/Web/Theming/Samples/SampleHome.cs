using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming.Samples;

public static partial class SampleViews
{
    public static HomePage Home => new()
    {
        Site = Site,
        Head = Head("Справка магазина «Полка»"),
        Popular = PopularQueries,
        Categories =
        [
            HomeColumn("Заказ и оплата", 12, "Как оплатить заказ частями", "Как изменить или отменить заказ", "Почему не проходит оплата картой", "Где взять чек и документы"),
            HomeColumn("Доставка", 7, "Сроки и стоимость по городам", "Как забрать заказ из пункта выдачи", "Сколько дней хранится посылка", "Можно ли поменять адрес в пути"),
            HomeColumn("Возврат и обмен", 9, "Как вернуть товар и получить деньги", "Пришла не та книга или брак печати", "Когда придут деньги за возврат", "Как обменять электронную читалку"),
            HomeColumn("Бонусы и карты", 5, "Сколько бонусов можно списать", "Когда сгорают бонусы", "Как активировать подарочную карту"),
            HomeColumn("Личный кабинет", 6, "Не пришёл код подтверждения", "Как сменить телефон или почту", "Как удалить свои данные"),
            HomeColumn("Электронные книги", 11, "На каких устройствах можно читать", "Как перенести покупки на новую читалку", "Книга куплена, но не открывается"),
        ],
        Featured = [Line("Когда придут деньги за возврат", "/vozvrat/dengi", "Возврат и обмен"), Line("Как оплатить заказ частями", "/oplata/chastyami", "Заказ и оплата"), Line("Сколько дней хранится посылка", "/samovyvoz/hranenie", "Самовывоз")],
        Algorithms =
        [
            Steps("Посылка не пришла вовремя", "/algorithms/posylka", 3, 5),
            Steps("Не пришли деньги за возврат", "/algorithms/dengi", 3, 3),
            Steps("Читалка не включается", "/algorithms/chitalka", 4, 6),
            Steps("Не пришёл код подтверждения", "/algorithms/kod", 2, 4),
        ],
        FaqTopics = [new("Доставка", "/faq/dostavka", 12), new("Возврат", "/faq/vozvrat", 9), new("Бонусы", "/faq/bonusy", 7), new("Аккаунт", "/faq/akkaunt", 5)],
    };

    private static HomePage BareHome => new() { Site = BareSite, Head = BareHead };

    public static CategoryPage Category => new()
    {
        Site = Site,
        Head = Head("Возврат и обмен"),
        Breadcrumbs = [HomeCrumb],
        Title = "Возврат и обмен",
        Description = "Вернуть, обменять, получить деньги, сообщить о браке",
        Count = 5,
        Sections =
        [
            new("", "", "",
            [
                Line("Как вернуть товар и получить деньги", "/vozvrat/kak-vernut-tovar", summary: "Вернуть можно в течение 14 дней. Деньги придут не позже чем через 10 дней."),
                Line("Когда придут деньги за возврат", "/vozvrat/dengi", summary: "На карту обычно за 3 дня, через СБП — в тот же день."),
                Line("Пришла не та книга или брак печати", "/vozvrat/brak"),
            ]),
            new("Читалки", "/vozvrat/chitalki", "chitalki", [Line("Как обменять электронную читалку", "/vozvrat/chitalki/obmen"), Steps("Читалка не включается", "/algorithms/chitalka", 4, 6)]),
        ],
        Jumps = [new("Читалки", "#chitalki")],
        Siblings = [new("Заказ и оплата", "/oplata"), new("Доставка", "/dostavka"), new("Возврат и обмен", "/vozvrat", true), new("Бонусы и карты", "/bonusy")],
    };

    private static CategoryPage BareCategory => new() { Site = BareSite, Head = BareHead, Title = "Пусто", Sections = [] };

    public static AllArticlesPage AllArticles => new()
    {
        Site = Site,
        Head = Head("Все статьи от А до Я"),
        Breadcrumbs = [HomeCrumb],
        Count = 4,
        Jumps = [new("Г", "#Г"), new("К", "#К", true), new("С", "#С")],
        Letters =
        [
            new("Г", [Line("Где взять чек и документы", "/oplata/chek", "Заказ и оплата")]),
            new("К", [Line("Как вернуть товар и получить деньги", "/vozvrat/kak-vernut-tovar", "Возврат и обмен"), Line("Когда сгорают бонусы", "/bonusy/srok", "Бонусы и карты")]),
            new("С", [Line("Сроки и стоимость по городам", "/dostavka/sroki", "Доставка")]),
        ],
    };

    public static UpdatesPage Updates => new()
    {
        Site = Site,
        Head = Head("Что изменилось"),
        Breadcrumbs = [HomeCrumb],
        Days =
        [
            new(new(2026, 11, 20), [new(Line("Когда придут деньги за возврат", "/vozvrat/dengi", "Возврат и обмен", "Через СБП — в тот же день."), false), new(Steps("Не пришёл код подтверждения", "/algorithms/kod", 2, 4), true)]),
            new(new(2025, 12, 3), [new(Line("Как удалить свои данные", "/akkaunt/udalit", "Личный кабинет"), false)]),
        ],
        Pager = Pages,
    };

    private static UpdatesPage BareUpdates => new() { Site = BareSite, Head = BareHead, Days = [] };

    private static PagerView Pages { get; } = new() { Pages = [new("1", "/updates"), new("2", "/updates?page=2", true), new("3", "/updates?page=3")], PreviousUrl = "/updates", NextUrl = "/updates?page=3" };

    private static HomeCategoryView HomeColumn(string title, int more, params string[] articles) =>
        new(title, "/razdel", [.. articles.Select(article => new LinkView(article, "/razdel/statya"))], more);
}
