using BenchmarkDotNet.Running;

namespace HelpCenter.Benchmarks;

public static class BenchmarkProgram
{
    public static void Main(string[] args)
    {
        if (args is ["pages", "--content", var folder]) PageTimes.Run(folder);
        else BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args);
    }
}
