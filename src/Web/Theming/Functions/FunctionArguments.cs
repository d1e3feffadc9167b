using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace HelpCenter.Web.Theming.Functions;

/// <summary>What stands after the name of a function: <c>{{t "search.results" count=5}}</c> has one argument and one named one.</summary>
internal static class FunctionArguments
{
    public static object? Positional(this in Arguments arguments, int index) =>
        index < arguments.Length && arguments[index] is not HashParameterDictionary ? arguments[index] : null;

    public static string Text(this in Arguments arguments, int index) => arguments.Positional(index)?.ToString() ?? "";

    public static object? Named(this in Arguments arguments, string name) =>
        arguments.Length > 0 && arguments[arguments.Length - 1] is HashParameterDictionary hash && hash.TryGetValue(name, out var value) ? value : null;

    public static bool IsSet(this in Arguments arguments, string name) => arguments.Named(name) is true or "true";

    public static (string Name, object? Value)[] AllNamed(this in Arguments arguments) =>
        arguments.Length > 0 && arguments[arguments.Length - 1] is HashParameterDictionary hash ? [.. hash.Select(pair => (pair.Key, (object?)pair.Value))] : [];
}
