using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming.Samples;

public static partial class SampleViews
{
    public static AlgorithmListPage AlgorithmList => new()
    {
        Site = Site,
        Head = Head("Разобраться по шагам"),
        Breadcrumbs = [HomeCrumb],
        Algorithms =
        [
            Steps("Посылка не пришла вовремя", "/algorithms/posylka", 3, 5, "Как вы получаете заказ?"),
            Steps("Не пришли деньги за возврат", "/algorithms/dengi", 3, 3, "Чем вы платили?"),
            Steps("Читалка не включается", "/algorithms/chitalka", 4, 6, "Загорается ли лампочка при зарядке?"),
        ],
    };

    private static BudgetList<StepView> SampleSteps { get; } =
    [
        new("start", "Как вы получаете заказ?", "")
        {
            Choices = [new("В пункте выдачи", "#status", "start.status"), new("Курьером", "#courier", "start.courier"), new("Почтой", "/algorithms/pochta") { IsElsewhere = true }],
        },
        new("status", "Сколько дней прошло после обещанной даты?", "<p>Дата указана в письме «Заказ в пути» и в карточке заказа.</p>")
        {
            Choices = [new("Срок наступил сегодня", "#wait", "start.status.wait"), new("От 1 до 3 дней", "#wait", "start.status.wait"), new("Больше 3 дней", "#operator", "start.status.operator"), new("Не знаю, где посмотреть", "#operator", "start.status.operator")],
        },
        new("courier", "Курьер приедет до 22:00", "<p>Он позвонит за час. Если не дозвонится, доставка перенесётся на завтра.</p>") { Outcome = StepOutcome.Solved },
        new("wait", "Подождите до вечера", "<ol class=\"steps\"><li><b>Проверьте статус после 18:00</b></li><li><b>Включите уведомления</b></li></ol>") { Outcome = StepOutcome.Unsolved },
        new("operator", "Передайте оператору", "<p>Мы найдём посылку и напишем вам в течение дня.</p>") { Outcome = StepOutcome.Escalate },
    ];

    public static AlgorithmPage Algorithm => new()
    {
        Site = Site,
        Head = Head("Посылка не пришла вовремя"),
        Breadcrumbs = [HomeCrumb, new("Разобраться по шагам", "/algorithms")],
        Title = "Посылка не пришла вовремя",
        Url = "/algorithms/posylka",
        Summary = "Проверим, где посылка, и скажем, что делать именно вам.",
        IntroHtml = "<p>Понадобится номер заказа.</p>",
        Steps = SampleSteps,
        Walk = new() { Number = 1, Step = SampleSteps[0], Path = "start", HandOverUrl = "/contact?walk=posylka&path=start" },
        StepsMin = 3,
        StepsMax = 5,
        Updated = Moment(11, 9),
        Reviewed = new(2026, 11, 9),
        Freshness = Freshness.Fresh,
        Related = [Line("Сроки и стоимость по городам", "/dostavka/sroki"), Line("Сколько дней хранится посылка", "/samovyvoz/hranenie")],
        Permalink = "https://help.polka.example/algorithms/posylka",
        Vote = new("/vote"),
    };

    public static AlgorithmPage AlgorithmStep => Algorithm with
    {
        IsWalking = true,
        Walk = new()
        {
            Number = 2,
            Step = SampleSteps[1],
            Walked = [new("Как вы получаете заказ?", "В пункте выдачи", "/algorithms/posylka?path=start"), new("Что написано в «Моих заказах»?", "«Передан в доставку»", "/algorithms/posylka?path=start")],
            BackUrl = "/algorithms/posylka?path=start",
            RestartUrl = "/algorithms/posylka?path=start",
            HandOverUrl = "/contact?walk=posylka&path=start",
            Word = "00112233445566778899aabbccddeeff",
            CountUrl = "/walked.gif?page=/algorithms/posylka&path=start&word=00112233445566778899aabbccddeeff",
            Path = "start.punkt",
            IsRepaired = true,
        },
    };

    public static AlgorithmPage AlgorithmEnd => AlgorithmStep with
    {
        Walk = AlgorithmStep.Walk with { Number = 3, Step = SampleSteps[4], IsRepaired = false, Inside = "Где мой заказ", ReturnUrl = "/algorithms/posylka?path=start" },
    };

    private static AlgorithmPage BareAlgorithm => new()
    {
        Site = BareSite,
        Head = BareHead,
        Title = "Алгоритм",
        Url = "/algorithms/a",
        Steps = [new("start", "Вопрос?", "")],
        Walk = new() { Number = 1, Step = new("start", "Вопрос?", "") },
    };
}
