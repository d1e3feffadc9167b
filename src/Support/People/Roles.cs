namespace HelpCenter.Support.People;

/// <summary>What somebody may do in the workspace; one person may have several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    /// <summary>Answers customers.</summary>
    Agent = 1,
    /// <summary>Answers escalations.</summary>
    Expert = 2,
    /// <summary>Writes and publishes articles.</summary>
    Editor = 4,
    /// <summary>Everything but people.</summary>
    Lead = 8,
    /// <summary>Everything.</summary>
    Admin = 16,
}

public static class RoleNames
{
    public static IReadOnlyList<(Roles Role, string Name)> All { get; } =
        [(Roles.Agent, "agent"), (Roles.Expert, "expert"), (Roles.Editor, "editor"), (Roles.Lead, "lead"), (Roles.Admin, "admin")];

    private static readonly (Roles Role, string Word)[] s_words =
        [(Roles.Agent, "оператор"), (Roles.Expert, "эксперт"), (Roles.Editor, "редактор"), (Roles.Lead, "руководитель"), (Roles.Admin, "администратор")];

    public static IEnumerable<string> Of(Roles roles) => All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Name);

    /// <summary>As the story of administration tells them: «оператор, редактор».</summary>
    public static string InWords(Roles roles) => string.Join(", ", s_words.Where(r => roles.HasFlag(r.Role)).Select(r => r.Word));

    /// <summary>Null when a name is not known.</summary>
    public static Roles? Parse(IEnumerable<string> names)
    {
        var roles = Roles.None;
        foreach (var name in names)
        {
            var (role, _) = All.FirstOrDefault(r => r.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
            if (role == Roles.None) return null;
            roles |= role;
        }
        return roles;
    }
}
