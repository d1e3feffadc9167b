using System.Text.Json;
using HelpCenter.Morphology.Sentences;

namespace HelpCenter.Morphology.Evaluation;

/// <summary>Precision and recall of one judgement.</summary>
public readonly record struct Judgement(int Right, int Claimed, int Expected)
{
    public double Precision => Claimed == 0 ? 1 : (double)Right / Claimed;

    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    internal Judgement Add(bool claimed, bool expected) =>
        new(Right + (claimed && expected ? 1 : 0), Claimed + (claimed ? 1 : 0), Expected + (expected ? 1 : 0));
}

/// <summary>
/// Are steps judged as people judged them? A line is <c>{id, sentence, imperative, several_actions, borderline?}</c>;
/// borderline ones are skipped.
/// </summary>
public sealed record ImperativeEvaluation(int Steps, Judgement Imperative, Judgement SeveralActions, IReadOnlyList<string> Misses)
{
    public static ImperativeEvaluation Run(MorphAnalyzer analyzer, string name, IEnumerable<string> lines)
    {
        var (number, steps) = (0, 0);
        Judgement imperative = default, several = default;
        var misses = new List<string>();
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var step = Read(name, number, line);
            if (step.Borderline) continue;
            steps++;
            var (isImperative, hasSeveral) = (SentenceMood.HasImperative(analyzer, step.Sentence), StepActions.Count(analyzer, step.Sentence) > 1);
            imperative = imperative.Add(isImperative, step.Imperative);
            several = several.Add(hasSeveral, step.SeveralActions);
            if (isImperative != step.Imperative) misses.Add($"{step.Id}: приказ {Word(step.Imperative)}, у нас {Word(isImperative)}: {step.Sentence}");
            if (hasSeveral != step.SeveralActions) misses.Add($"{step.Id}: несколько действий {Word(step.SeveralActions)}, у нас {Word(hasSeveral)}: {step.Sentence}");
        }
        return new(steps, imperative, several, misses);
    }

    private static string Word(bool value) => value ? "да" : "нет";

    private static Step Read(string name, int number, string line)
    {
        try
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new(
                json.TryGetProperty("id", out var id) ? id.ToString() : number.ToString(),
                json.GetProperty("sentence").GetString() ?? "",
                json.GetProperty("imperative").GetBoolean(),
                json.TryGetProperty("several_actions", out var several) && several.GetBoolean(),
                json.TryGetProperty("borderline", out var borderline) && borderline.GetBoolean());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new GoldFormatException(name, number, "ожидается объект с полями id, sentence, imperative, several_actions");
        }
    }

    private readonly record struct Step(string Id, string Sentence, bool Imperative, bool SeveralActions, bool Borderline);
}
