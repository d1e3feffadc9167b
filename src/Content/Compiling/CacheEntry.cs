using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Compiling;

/// <summary>What is dear to make from a file; its page is made from this again at no cost worth naming.</summary>
/// <param name="FrontMatter">The YAML as it stood in the file.</param>
/// <param name="Body">The Markdown itself, kept for standard answers only.</param>
/// <param name="Problems">What was said of the file before its Markdown was read.</param>
internal sealed record CacheEntry(ContentHash Hash, string Context, string FrontMatter, string Body, IReadOnlyList<ContentProblem> Problems, CompiledMarkup Markup)
{
    private const int MostProblems = 1 << 16;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Context);
        writer.Write(FrontMatter);
        writer.Write(Body);
        writer.Write7BitEncodedInt(Problems.Count);
        foreach (var problem in Problems) CompiledMarkupFormat.WriteProblem(writer, problem);
        Markup.Write(writer);
    }

    public static CacheEntry Read(ContentHash hash, BinaryReader reader)
    {
        var (context, front, body) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > MostProblems) throw new InvalidDataException("problem count");
        var problems = new List<ContentProblem>();
        for (var i = 0; i < count; i++) problems.Add(CompiledMarkupFormat.ReadProblem(reader));
        return new(hash, context, front, body, problems, CompiledMarkup.Read(reader));
    }
}
