namespace HelpCenter.Morphology.Units;

/// <summary>How a token is spelt anew before it is looked up again.</summary>
internal enum Respelling : byte
{
    None,

    /// <summary>«пла́тёж»: without stress marks and soft hyphens; й and ё put together again from two characters.</summary>
    Plain,

    /// <summary>«спасииибо»: drawn-out letters once.</summary>
    RunsOnce,

    /// <summary>«длиннннный»: drawn-out letters twice.</summary>
    RunsTwice,
}
