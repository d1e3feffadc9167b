namespace HelpCenter.Content.Compiling;

/// <summary>What became of files since the last snapshot.</summary>
/// <param name="Files">Those that are new or mean something else now.</param>
/// <param name="Former">What files that changed or went were before.</param>
/// <param name="RemovedDocuments">What search must forget: of files that went, and questions that a changed file no longer has.</param>
internal sealed record Changes(List<CompiledFile> Files, Dictionary<string, CompiledFile> Former, List<string> RemovedFiles, List<string> RemovedDocuments)
{
    public static Changes None => new([], [], [], []);

    public bool IsEmpty => Files.Count == 0 && RemovedFiles.Count == 0;
}
