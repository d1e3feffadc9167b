namespace HelpCenter.Morphology.Units;

/// <summary>«скажи-ка», «он-то», «всё-таки»: the word without its particle.</summary>
internal sealed class ParticleUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.9f;

    private static readonly string[] Particles = ["-то", "-ка", "-таки", "-де", "-тко", "-тка", "-с", "-ста"];

    public int Analyze(in Word word, Span<Reading> readings)
    {
        foreach (var particle in Particles)
        {
            if (word.Folded.Length <= particle.Length || !word.Folded.EndsWith(particle)) continue;
            var count = known.Find(word.Until(word.Folded.Length - particle.Length), readings);
            Inside.Shift(readings[..count], 0, ReadingSource.Particle, Sureness);
            if (count > 0) return count;
        }
        return 0;
    }
}
