namespace HelpCenter.Content;

public enum ContentKind : byte { None, Article, Faq, Algorithm, Script, Answer }

/// <summary>In our layout the folder tells the kind.</summary>
public static class ContentKinds
{
    public static ContentKind Of(string path) => path.AsSpan(0, Math.Max(0, path.IndexOf('/'))) switch
    {
        "articles" => ContentKind.Article,
        "faq" => ContentKind.Faq,
        "algorithms" => ContentKind.Algorithm,
        "scripts" => ContentKind.Script,
        "answers" => ContentKind.Answer,
        _ => ContentKind.None,
    };

    /// <summary>The path below the folder of its kind.</summary>
    public static string Below(string path) => path[(path.IndexOf('/') + 1)..];
}
