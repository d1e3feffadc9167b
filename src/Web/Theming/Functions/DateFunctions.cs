using System.Globalization;
using HandlebarsDotNet;

namespace HelpCenter.Web.Theming.Functions;

/// <summary>Dates as people write them. Times come in the zone of the site; «сегодня» is counted in the same zone.</summary>
internal static class DateFunctions
{
    public static string Date(FunctionSetting setting, in Arguments arguments) => arguments.Positional(0) switch
    {
        DateTimeOffset moment when arguments.IsSet("iso") => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly day when arguments.IsSet("iso") => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment when arguments.IsSet("near") => Near(setting, moment),
        DateTimeOffset moment => Day(setting, DateOnly.FromDateTime(moment.DateTime), moment.Offset, arguments.IsSet("short")),
        DateOnly day => Day(setting, day, TimeSpan.Zero, arguments.IsSet("short")),
        _ => "",
    };

    private static string Near(FunctionSetting setting, DateTimeOffset moment)
    {
        var days = Today(setting, moment.Offset).DayNumber - DateOnly.FromDateTime(moment.DateTime).DayNumber;
        var time = moment.ToString("H:mm", CultureInfo.InvariantCulture);
        return days switch
        {
            0 => setting.Texts.Get("date.today", ("time", time)),
            1 => setting.Texts.Get("date.yesterday", ("time", time)),
            _ => Day(setting, DateOnly.FromDateTime(moment.DateTime), moment.Offset, isShort: false),
        };
    }

    private static string Day(FunctionSetting setting, DateOnly day, TimeSpan offset, bool isShort)
    {
        var month = setting.Texts[$"date.month.{day.Month}"];
        var key = isShort && day.Year == Today(setting, offset).Year ? "date.day" : "date.full";
        return setting.Texts.Get(key, ("day", day.Day), ("month", month), ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
    }

    private static DateOnly Today(FunctionSetting setting, TimeSpan offset) => DateOnly.FromDateTime(setting.Clock.GetUtcNow().ToOffset(offset).DateTime);
}
