namespace HelpCenter.Search.Evaluation;

public sealed record JudgedQuery(string Id, string Text);

/// <summary>
/// Documents, queries and which document answers which query, in the form of BEIR: <c>corpus.jsonl</c>, <c>queries.jsonl</c>,
/// <c>qrels.tsv</c>, the first two plain or gzip.
/// </summary>
public sealed class JudgedSet
{
    private const int QrelColumns = 3;

    public required IReadOnlyList<SearchDocument> Documents { get; init; }
    public required IReadOnlyList<JudgedQuery> Queries { get; init; }

    /// <summary>By query: the grade of each document that answers it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Answers { get; init; }

    /// <exception cref="DatasetException">A file is missing or a line is malformed.</exception>
    public static JudgedSet Read(string folder, string? queries = null, string? qrels = null)
    {
        if (!Directory.Exists(folder)) throw new DatasetException(folder, 0, "нет такой папки");
        return new JudgedSet
        {
            Documents = ReadDocuments(folder),
            Queries = ReadQueries(queries ?? DatasetFile.Require(folder, "queries.jsonl")),
            Answers = ReadAnswers(qrels ?? DatasetFile.Require(folder, "qrels.tsv")),
        };
    }

    public static IReadOnlyList<SearchDocument> ReadDocuments(string folder)
    {
        var path = DatasetFile.Require(folder, "corpus.jsonl");
        var documents = new List<SearchDocument>();
        var met = new HashSet<string>();
        foreach (var (line, json) in DatasetFile.JsonLines(path))
        {
            var id = DatasetFile.Text(json, "_id", path, line, required: true);
            if (!met.Add(id)) throw new DatasetException(path, line, $"документ «{id}» уже был");
            documents.Add(new SearchDocument
            {
                Id = id,
                Kind = DocumentKind.Article,
                Url = "/" + id,
                Title = DatasetFile.Text(json, "title", path, line, required: false),
                Sections = [new SearchSection("", "", DatasetFile.Text(json, "text", path, line, required: true))],
            });
        }
        return documents;
    }

    public static IReadOnlyList<JudgedQuery> ReadQueries(string path)
    {
        var queries = new List<JudgedQuery>();
        foreach (var (line, json) in DatasetFile.JsonLines(path))
        {
            queries.Add(new JudgedQuery(DatasetFile.Text(json, "_id", path, line, required: true), DatasetFile.Text(json, "text", path, line, required: true)));
        }
        return queries;
    }

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ReadAnswers(string path)
    {
        var answers = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        foreach (var (number, line) in DatasetFile.Lines(path))
        {
            if (number == 1) continue;
            var columns = line.Split('\t');
            if (columns.Length < QrelColumns || !int.TryParse(columns[2], out var grade)) throw new DatasetException(path, number, "ожидается запрос, документ и оценка через табуляцию");
            if (!answers.TryGetValue(columns[0], out var known)) answers[columns[0]] = known = new Dictionary<string, int>();
            ((Dictionary<string, int>)known)[columns[1]] = grade;
        }
        return answers;
    }
}
