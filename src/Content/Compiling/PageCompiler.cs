using System.Globalization;
using System.Text;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Scripts;
using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>One file → one page: front matter → Markdown → the model of its kind → documents for search. Knows no other file.</summary>
internal sealed class PageCompiler(FolderSettings settings, TextAnalyzer analyzer, IncludedFiles included)
{
    private static readonly ArticleMarkdown Markdown = new();
    private static readonly CompareInfo Russian = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;

    /// <summary>Markdown and word analysis are taken from <paramref name="cache"/> when it has them; all else is made anew.</summary>
    /// <param name="stamp">What will vouch for these bytes after a restart.</param>
    public CompiledFile Compile(FileEntry entry, byte[] bytes, ContentHash hash, CompileCache? cache, FileStamp stamp)
    {
        var problems = new List<ContentProblem>();
        var source = SourceText.Read(entry.Path, bytes);
        // A tree that is not ours may well write about git: its page is shown.
        if (!settings.Site.HasLayout) source = source with { Problems = [.. source.Problems.Select(p => p.Code == "merge-marker" ? p with { Severity = Severity.Warning } : p)] };
        problems.AddRange(source.Problems);
        if (source.IsUnreadable) return Failed(entry, hash, problems);
        var front = FrontMatter.Split(entry.Path, source.Text, settings.Site.HasLayout, problems);
        if (problems.Exists(p => p.Severity == Severity.Error)) return Failed(entry, hash, problems);
        if (front.Body.AsSpan().Trim().IsEmpty && settings.Site.HasLayout)
            problems.Add(new(entry.Path, 0, Severity.Warning, "empty-file", "В файле нет текста.", "Напишите текст или удалите файл."));

        var cached = cache?.Find(entry.Path, hash);
        var wasGood = cached is not null;
        if (cached is not null && cached.Context != ContextOf(entry.Path, cached.Markup)) cached = null;
        IReadOnlyList<ContentProblem> remarks = [.. problems];
        var page = BuildPage(entry.Path, hash, front, cached?.Markup ?? Markdown.Compile(SourceOf(entry.Path, front)), problems);
        // What was good once stays good when an algorithm it enters is deleted: nobody touched this text.
        if (page is Algorithm algorithm && !wasGood) SubAlgorithmCheck.Run(algorithm, included, problems);
        if (problems.Exists(p => p.Severity == Severity.Error)) return Failed(entry, hash, problems);

        var context = ContextOf(entry.Path, page.Markup);
        var mark = MarkOf(hash, context);
        if (cached is not null) cache!.Restamp(entry.Path, hash, stamp);
        var documents = cached is not null
            ? CachedWords.Of(cache!, entry.Path, hash, mark, PageDocuments.Of(page, settings), analyzer)
            : [.. PageDocuments.Of(page, settings).Select(d => analyzer.Analyze(d, mark))];
        // After the analysis, which reads every text: packed ones would be unpacked for it.
        page.Markup.Pack();
        if (cached is null) cache?.Add(entry.Path, stamp, new(hash, context, front.Yaml, page is StandardAnswer ? front.Body : "", remarks, page.Markup), documents);
        return new(entry.Path, entry.Stamp, hash, context, page, documents, problems, SortKeyOf(page.Title));
    }

    /// <summary>What <see cref="Compile"/> made of a file before, without the file.</summary>
    public CompiledFile Restore(FileEntry entry, CacheEntry cached, CompileCache cache)
    {
        var problems = new List<ContentProblem>(cached.Problems);
        var text = cached.FrontMatter.Length == 0 ? cached.Body : $"---\n{cached.FrontMatter}---\n{cached.Body}";
        var front = FrontMatter.Split(entry.Path, text, settings.Site.HasLayout, []);
        var page = BuildPage(entry.Path, cached.Hash, front, cached.Markup, problems);
        var documents = CachedWords.Of(cache, entry.Path, cached.Hash, MarkOf(cached.Hash, cached.Context), PageDocuments.Of(page, settings), analyzer);
        return new(entry.Path, entry.Stamp, cached.Hash, cached.Context, page, documents, problems, SortKeyOf(page.Title));
    }

    // Words are made of nothing else: of the bytes and the surroundings they were compiled in.
    private static ulong MarkOf(ContentHash hash, string context) => Checksum.Of(Encoding.UTF8.GetBytes($"{hash}{context}"));

    private static CompiledFile Failed(FileEntry entry, ContentHash hash, List<ContentProblem> problems) => new(entry.Path, entry.Stamp, hash, "", null, [], problems, []);

    public static byte[] SortKeyOf(string title) => Russian.GetSortKey(title, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols).KeyData;

    /// <summary>Equal contexts and equal bytes make equal pages.</summary>
    public string ContextOf(string file, CompiledMarkup markup)
    {
        var category = settings.CategoryTitle(CategoryOf(file));
        var hints = settings.Site.HasLayout ? "" : $"{settings.Foreign.Title(file)}|{settings.Foreign.Order(file)}";
        var variables = string.Join('|', markup.VariablesUsed.Select(v => $"{v}={settings.VariableValues.GetValueOrDefault(v)}"));
        var files = string.Join('|', markup.Included.Select(f => included.HashOf(f) is { } hash ? $"{f}={hash}" : f));
        return $"{settings.Site.HasLayout}|{settings.Lexicon}|{category}|{hints}|{variables}|{files}";
    }

    private string CategoryOf(string file) => FilePath.FolderOf(settings.Site.HasLayout ? ContentKinds.Below(file) : file);

    private ContentKind KindOf(string file) => settings.Site.HasLayout ? ContentKinds.Of(file) : ContentKind.Article;

    private MarkupSource SourceOf(string file, FrontMatter front) => new()
    {
        File = file,
        Text = front.Body,
        FirstLine = front.BodyLine,
        Variables = settings.VariableValues,
        KeepsPlaceholders = KindOf(file) is ContentKind.Answer or ContentKind.Script or ContentKind.Algorithm,
        IsStrict = settings.Site.HasLayout,
        ReadFile = included.TextOf,
    };

    private ContentPage BuildPage(string file, ContentHash hash, FrontMatter front, CompiledMarkup markup, List<ContentProblem> problems)
    {
        problems.AddRange(markup.Problems);
        var fields = new YamlFields(front.Map, file, 1, problems, settings.Site.HasLayout);
        if (!settings.Site.HasLayout) return CompileForeign(file, hash, fields, markup);
        markup = WithSummaryVariables(fields, markup);
        var page = CompileOurs(KindOf(file), file, hash, fields, front, markup, problems);
        fields.ReportUnknownKeys();
        return page;
    }

    // The summary is part of the text: its variables count as used, and unknown ones are named.
    private CompiledMarkup WithSummaryVariables(YamlFields fields, CompiledMarkup markup)
    {
        var names = Placeholders.In(fields.Text("summary"));
        foreach (var name in names.Where(n => !settings.VariableValues.ContainsKey(n)))
        {
            var near = NearestName.Of(name, settings.VariableValues.Keys);
            fields.Report("summary", "unknown-variable", $"Нет переменной «{name}»" + (near is null ? "." : $"; похожая: «{near}»."), "Добавьте её в variables.yml или исправьте имя.");
        }
        return names.Count == 0 ? markup : markup with { VariablesUsed = [.. markup.VariablesUsed.Union(names)] };
    }

    private ContentPage CompileOurs(ContentKind kind, string file, ContentHash hash, YamlFields fields, FrontMatter front, CompiledMarkup markup, List<ContentProblem> problems)
    {
        var title = TitleOf(fields, file, markup, problems);
        var below = Slug.WithoutExtension(ContentKinds.Below(file));
        ContentPage page = kind switch
        {
            ContentKind.Faq => FaqReader.Read(file, "/faq/" + Slug.OfPath(below), title, hash, markup, problems),
            ContentKind.Algorithm => CompileAlgorithm(file, "/algorithms/" + Slug.OfPath(below), title, hash, markup, problems),
            ContentKind.Script => new Script
            {
                File = file,
                Url = "/agent/scripts/" + Slug.OfPath(below),
                Title = title,
                Hash = hash,
                Markup = markup,
                When = fields.Text("when"),
                Steps = [.. markup.Sections.Where(s => s.Level > 0).Select(s => new ScriptStep(s.Anchor, s.Heading, s.Body, s.Blocks))],
            },
            ContentKind.Answer => new StandardAnswer
            {
                File = file,
                Url = "/agent/answers/" + Slug.OfPath(below),
                Title = title,
                Hash = hash,
                Markup = markup,
                Folder = FilePath.FolderOf(below),
                Shortcut = fields.Text("shortcut"),
                Article = fields.Text("article").Trim('/'),
                Body = Placeholders.Fill(front.Body, settings.VariableValues).Trim(),
            },
            _ => new Article { File = file, Url = "/" + Slug.OfPath(below), Title = title, Hash = hash, Markup = markup, Category = FilePath.FolderOf(below) },
        };
        return PageHead.Apply(page, fields, kind is ContentKind.Script or ContentKind.Answer, settings.VariableValues);
    }

    private static Algorithm CompileAlgorithm(string file, string url, string title, ContentHash hash, CompiledMarkup markup, List<ContentProblem> problems)
    {
        var steps = AlgorithmReader.ReadSteps(file, markup, problems);
        AlgorithmCheck.Run(file, steps, problems);
        return new() { File = file, Url = url, Title = title, Hash = hash, Markup = markup, Steps = steps, Length = AlgorithmCheck.Length(steps) };
    }

    private ContentPage CompileForeign(string file, ContentHash hash, YamlFields fields, CompiledMarkup markup)
    {
        var title = FirstFilled(fields.Text("title"), markup.Title, settings.Foreign.Title(file), markup.Sections.FirstOrDefault(s => s.Level > 0)?.Heading, FileTitle(file));
        var path = Slug.OfPath(Slug.WithoutExtension(file));
        if (Slug.Reserved.Contains(path.Split('/')[0])) path = "docs/" + path;
        var article = new Article { File = file, Url = "/" + path, Title = title, Hash = hash, Markup = markup, Category = FilePath.FolderOf(file) };
        return PageHead.ApplyForeign(article, fields, settings.Foreign.Order(file));
    }

    private static string TitleOf(YamlFields fields, string file, CompiledMarkup markup, List<ContentProblem> problems)
    {
        var title = fields.Text("title");
        if (title.Length > 0) return title;
        problems.Add(new(file, 1, Severity.Warning, "no-title", "У страницы нет заголовка.", "Добавьте в начало файла: title: Вопрос словами клиента"));
        return FirstFilled(markup.Title, markup.Sections.FirstOrDefault(s => s.Level > 0)?.Heading, FileTitle(file));
    }

    private static string FirstFilled(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text)) return text.Trim();
        }
        return "Без названия";
    }

    // «index.md» says nothing; its folder does.
    private static string FileTitle(string file)
    {
        var name = Slug.WithoutExtension(FilePath.NameOf(file));
        if (name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("readme", StringComparison.OrdinalIgnoreCase))
            name = FilePath.NameOf(FilePath.FolderOf(file)) is { Length: > 0 } folder ? folder : name;
        name = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return name.Length == 0 ? "" : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }
}
