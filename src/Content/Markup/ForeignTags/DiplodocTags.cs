using System.Text;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary><c>{% note info "Title" %}</c> … <c>{% endnote %}</c>, cuts, tabs, includes of Diplodoc (YFM).</summary>
internal sealed class DiplodocTags(ForeignTagReader owner)
{
    private bool isRaw;

    public int Rewrite(ReadOnlySpan<char> text, StringBuilder output, TagLine line)
    {
        var end = TagText.End(text, 2, "%}");
        if (end < 0) return 0;
        var inner = text[2..end].Trim('-').Trim();
        var name = TagText.Word(inner);
        if (isRaw && name is not "endraw") return 0;
        Report(name, inner);
        if (output != owner.Output.Current) return end + 2;
        switch (name)
        {
            case "note":
                var rest = inner[4..].TrimStart();
                var kind = TagText.Word(rest);
                owner.Output.Block($":::{Admonitions.KindOf(kind) ?? "note"} {line.Inline(TagText.Quoted(rest))}", line.Indent);
                break;
            case "cut":
                owner.Output.Block($":::details {line.Inline(TagText.Quoted(inner))}", line.Indent);
                break;
            case "list" when inner.Contains("tabs", StringComparison.Ordinal):
                owner.Output.Block("::::tab-list", line.Indent);
                break;
            case "endlist":
                owner.Output.Block("::::", line.Indent);
                break;
            case "endnote" or "endcut":
                owner.Output.Block(":::", line.Indent);
                break;
            case "include":
                owner.Includes.Insert(inner[7..], line, isAlone: TagOutput.IsBlank(output) && text[(end + 2)..].IsWhiteSpace());
                break;
            case "file":
                output.Append('[').Append(TagText.Value(inner, "name")).Append("](").Append(TagText.Value(inner, "src")).Append(')');
                break;
            case "raw" or "endraw":
                isRaw = name is "raw";
                break;
        }
        return end + 2;
    }

    private void Report(ReadOnlySpan<char> name, ReadOnlySpan<char> inner)
    {
        if (!owner.Source.IsStrict || name.StartsWith("end")) return;
        owner.Report("foreign-tag", $"Тег «{{% {(inner.Length > 40 ? inner[..40] : inner)} %}}» из другой системы.", "Замените его на врезку «:::note», «:::details» или «::::tabs».");
    }
}
