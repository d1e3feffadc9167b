using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>
/// What of an object a template can reach: the properties of the page views, nothing of any other type. Handlebars by itself
/// opens every public property and lets <c>each</c> walk over them, which no budget would count.
/// </summary>
internal sealed class ViewDescriptors : IObjectDescriptorProvider
{
    public bool TryGetDescriptor(Type type, [MaybeNullWhen(false)] out ObjectDescriptor value)
    {
        value = null;
        if (type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && type != typeof(string)) return false;
        if (type.Namespace?.StartsWith("HandlebarsDotNet", StringComparison.Ordinal) == true) return false;
        value = new ObjectDescriptor(type, ViewMembers.Instance, static (_, view) => ViewMembers.Names(view), static _ => NotAList.Instance);
        return true;
    }

    private sealed class ViewMembers : IMemberAccessor
    {
        public static readonly ViewMembers Instance = new();
        private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, Func<object, object?>>> s_getters = new();

        public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
        {
            RenderBudget.Spend();
            value = null;
            if (!s_getters.GetOrAdd(instance.GetType(), Getters).TryGetValue(memberName.TrimmedValue, out var getter)) return false;
            value = getter(instance);
            return true;
        }

        /// <summary>Handlebars asks when a fragment is called with arguments: they join the names of the view.</summary>
        public static IEnumerable<ChainSegment> Names(object view) => s_getters.GetOrAdd(view.GetType(), Getters).Keys.Select(ChainSegment.Create);

        private static FrozenDictionary<string, Func<object, object?>> Getters(Type type)
        {
            if (type.Namespace != typeof(PageView).Namespace || type.IsEnum) return FrozenDictionary<string, Func<object, object?>>.Empty;
            return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .ToFrozenDictionary(property => property.Name, Getter, StringComparer.OrdinalIgnoreCase);
        }

        private static Func<object, object?> Getter(PropertyInfo property)
        {
            var instance = Expression.Parameter(typeof(object));
            var read = Expression.Property(Expression.Convert(instance, property.DeclaringType!), property);
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), instance).Compile();
        }
    }

    private sealed class NotAList : IIterator
    {
        public static readonly NotAList Instance = new();

        public void Iterate(in EncodedTextWriter writer, BindingContext context, ChainSegment[] blockParamsVariables, object input, TemplateDelegate template, TemplateDelegate ifEmpty) =>
            throw new RenderLimitException("each перебирает только списки");
    }
}
