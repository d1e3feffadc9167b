using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.Typography;

internal sealed class Typographer
{
    public ReadOnlySpan<char> Fix(CharBuffer text, Span<RunMark> marks) => text.Written;
}
