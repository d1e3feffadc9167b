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
        qrels ??= DatasetFile.Require(folder, "qrels.tsv");
        var set = new JudgedSet
        {
            Documents = ReadDocuments(folder),
            Queries = ReadQueries(queries ?? DatasetFile.Require(folder, "queries.jsonl")),
            Answers = ReadAnswers(qrels),
        };
        if (!set.Queries.Any(query => set.Answers.ContainsKey(query.Id))) throw new DatasetException(qrels, 0, "ни для одного запроса набора нет оценки");
        return set;
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
        var met = new HashSet<string>();
        foreach (var (line, json) in DatasetFile.JsonLines(path))
        {
            var id = DatasetFile.Text(json, "_id", path, line, required: true);
            if (!met.Add(id)) throw new DatasetException(path, line, $"запрос «{id}» уже был");
            queries.Add(new JudgedQuery(id, DatasetFile.Text(json, "text", path, line, required: true)));
        }
        return queries;
    }

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ReadAnswers(string path)
    {
        var answers = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        foreach (var (number, line) in DatasetFile.Lines(path))
        {
            var columns = line.Split('\t');
            if (number == 1)
            {
                if (columns.Length < QrelColumns) throw new DatasetException(path, number, "ожидается строка заголовков из трёх столбцов через табуляцию");
                if (int.TryParse(columns[2], out _)) throw new DatasetException(path, number, "первая строка должна быть заголовками столбцов, а здесь уже оценка");
                continue;
            }
            if (columns.Length < QrelColumns || !int.TryParse(columns[2], out var grade)) throw new DatasetException(path, number, "ожидается запрос, документ и оценка через табуляцию");
            if (!answers.TryGetValue(columns[0], out var known)) answers[columns[0]] = known = new Dictionary<string, int>();
            ((Dictionary<string, int>)known)[columns[1]] = grade;
        }
        return answers;
    }
}
