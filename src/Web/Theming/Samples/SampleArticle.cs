using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming.Samples;

public static partial class SampleViews
{
    public static ArticlePage Article => new()
    {
        Site = Site,
        Head = Head("Как вернуть товар и получить деньги — Возврат и обмен"),
        Breadcrumbs = [HomeCrumb, new("Возврат и обмен", "/vozvrat")],
        Title = "Как вернуть товар и получить деньги",
        Summary = "Вернуть можно в течение 14 дней, оформив возврат в «Моих заказах». Деньги придут не позже чем через 10 дней после того, как товар вернулся к нам.",
        BodyHtml = SampleBody.Html,
        Contents = [new("Оформите возврат", "оформите-возврат", 2), new("Когда придут деньги", "когда-придут-деньги", 2), new("Если платили частями", "частями", 3), new("Что станет с бонусами", "что-станет-с-бонусами", 2)],
        Category = new("Возврат и обмен", "/vozvrat"),
        Updated = Moment(11, 10),
        Reviewed = new(2026, 11, 12),
        Freshness = Freshness.Fresh,
        ReadingMinutes = 3,
        Permalink = "https://help.polka.example/vozvrat/kak-vernut-tovar",
        Revision = "4b86d1b",
        Vote = new("/vote") { Fields = [new("page", "/vozvrat/kak-vernut-tovar"), new("revision", "4b86d1b")] },
        Related = NearItems,
        Previous = new("Пришла не та книга или брак печати", "/vozvrat/brak"),
        Next = new("Когда придут деньги за возврат", "/vozvrat/dengi"),
    };

    private static ArticlePage ArchivedArticle => Article with
    {
        IsArchived = true,
        Freshness = Freshness.Due,
        Vote = new("/vote") { Given = "no", Fields = [new("page", "/vozvrat")] },
    };

    private static ArticlePage BareArticle => new()
    {
        Site = BareSite,
        Head = BareHead,
        Title = "Заголовок без статьи",
        BodyHtml = "",
        Vote = new("/vote") { Given = "yes", IsComplete = true },
    };

    public static FaqListPage FaqList => new()
    {
        Site = Site,
        Head = Head("Вопросы и ответы"),
        Breadcrumbs = [HomeCrumb],
        Count = 21,
        Topics =
        [
            new("Доставка", "/faq/dostavka", 12, [new("Можно ли поменять адрес в пути?", "/faq/dostavka#адрес"), new("Кто может забрать заказ за меня?", "/faq/dostavka#кто"), new("Доставляете ли вы за границу?", "/faq/dostavka#граница")]),
            new("Возврат", "/faq/vozvrat", 9, [new("Почему вернулось меньше, чем я платил?", "/faq/vozvrat#меньше"), new("Карта закрыта. Куда придут деньги?", "/faq/vozvrat#карта")]),
        ],
    };

    public static FaqPage Faq => new()
    {
        Site = Site,
        Head = Head("Вопросы о возврате"),
        Breadcrumbs = [HomeCrumb, new("Вопросы и ответы", "/faq")],
        Title = "Вопросы о возврате",
        IntroHtml = "<p>Коротко о том, что спрашивают чаще всего.</p>",
        Updated = Moment(11, 10),
        Questions =
        [
            new("меньше", "Почему вернулось меньше, чем я платил?", "<p>Из суммы вычитается стоимость доставки до вас, если товар подошёл, но разонравился. При браке возвращаем и доставку.</p>"),
            new("карта", "Карта закрыта. Куда придут деньги?", "<p>На ваш счёт в том же банке. Если счёта нет, <a href=\"/contact\">напишите нам</a> новые реквизиты до оформления возврата.</p><ul><li>БИК банка</li><li>номер счёта</li></ul>"),
            new("упаковка", "Нужна ли упаковка?", "<p>Только для читалок и подарочных наборов. Плёнку с книги снимать можно.</p>"),
        ],
        Topics = [new("Доставка", "/faq/dostavka", 12), new("Возврат", "/faq/vozvrat", 9, true), new("Бонусы", "/faq/bonusy", 7)],
        Permalink = "https://help.polka.example/faq/vozvrat",
    };

    private static FaqPage BareFaq => new() { Site = BareSite, Head = BareHead, Title = "Вопросы", Questions = [new("a", "Вопрос?", "")] };
}
