using System.Text;
using HelpCenter.Content.Markup.Variables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Writing;

/// <summary>Inlines as plain text, for an attribute.</summary>
internal static class InlineText
{
    public static string Of(MarkupRenderer renderer, ContainerInline container)
    {
        if (container.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString();
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.ContentSpan); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case VariableInline variable:
                    text.Append(VariableText.Value(renderer, variable.Name) ?? variable.Source.ToString());
                    break;
            }
        }
        return text.ToString();
    }
}
