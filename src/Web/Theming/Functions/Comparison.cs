using HandlebarsDotNet;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Theming.Functions;

internal static class Comparison
{
    /// <summary>Equal as written: <c>is kind "article"</c> holds for <see cref="Views.ItemKind.Article"/>.</summary>
    public static bool Is(in Arguments arguments) => string.Equals(arguments.Text(0), arguments.Text(1), StringComparison.OrdinalIgnoreCase);

    public static bool IsMore(in Arguments arguments) =>
        Numbers.TryRead(arguments.Positional(0), out var left) && Numbers.TryRead(arguments.Positional(1), out var right) && left > right;

    /// <summary>One of the values is there: not null, not false, not zero, not empty.</summary>
    public static bool Any(in Arguments arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments.Positional(i) is { } value && !HandlebarsUtils.IsFalsyOrEmpty(value)) return true;
        }
        return false;
    }
}
