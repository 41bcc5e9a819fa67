namespace CharaStudio.Tests.Engine.Torch;

internal static partial class GoldenNames
{
    public static readonly string[] Functional = [.. FunctionalGoldenTests.Names];
}
