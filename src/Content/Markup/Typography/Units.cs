using System.Collections.Frozen;

namespace HelpCenter.Content.Markup.Typography;

/// <summary>Words that do not part from the number before them.</summary>
internal static class Units
{
    private const int LongestUnit = 10;

    private static readonly FrozenSet<string> Words = new[]
    {
        "₽", "$", "€", "%", "‰", "°", "°C", "°С", "руб", "рубль", "рубля", "рублей", "рублях", "рублями", "р", "коп", "копеек", "копейки", "копейка",
        "тыс", "млн", "млрд", "трлн", "тысяч", "тысячи", "миллион", "миллиона", "миллионов",
        "мм", "см", "м", "км", "г", "мг", "кг", "т", "мл", "л", "шт", "стр", "экз", "кв", "куб",
        "мс", "сек", "мин", "ч", "дн", "нед", "мес", "секунд", "секунды", "секунду", "секунда", "минут", "минуты", "минуту", "минута",
        "час", "часа", "часов", "часам", "часами", "день", "дня", "дней", "дням", "днями", "недель", "недели", "неделю", "неделя",
        "месяц", "месяца", "месяцев", "год", "года", "лет", "годов", "сутки", "суток",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
        "Б", "КБ", "МБ", "ГБ", "ТБ", "Кб", "Мб", "Гб", "Тб", "байт", "Гц", "кГц", "МГц", "ГГц", "Вт", "кВт", "мА", "бит", "px",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Begins(ReadOnlySpan<char> text) => Known.Contains(FirstWord(text));

    public static bool BeginsWithCurrency(ReadOnlySpan<char> text) => FirstWord(text) is "₽" or "руб" or "рубль" or "рубля" or "рублей" or "р" or "$" or "€";

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestUnit && (char.IsLetterOrDigit(text[length]) || text[length] is '₽' or '%' or '‰' or '°' or '$' or '€')) length++;
        return text[..length];
    }
}
