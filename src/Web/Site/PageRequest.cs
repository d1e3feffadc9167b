namespace HelpCenter.Web.Site;

/// <summary>What somebody asked the public site for. It is all a page may know of the reader.</summary>
/// <param name="Path">Decoded, begins with a slash.</param>
/// <param name="Origin"><c>https://help.example.ru</c>, for absolute links.</param>
public sealed record PageRequest(Edition Edition, string Path, IQueryCollection Query, string Origin)
{
    /// <summary>A value of the query; empty when it is not there, the first when there are several.</summary>
    public string this[string key] => Query.TryGetValue(key, out var values) ? values[0] ?? "" : "";

    /// <summary>The query as it came, with its question mark; empty when there is none.</summary>
    public string QueryText => Query.Count == 0 ? "" : QueryString.Create(Query).Value ?? "";
}
