using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Engine.Native;

/// <summary>The limit is process-wide: these tests run alone.</summary>
[Collection(nameof(TensorProcess))]
public sealed class LimitTests
{
    public static TheoryData<string> Cases => FunctionalGoldenTests.Cases;

    [TensorTheory]
    [MemberData(nameof(Cases))]
    public void Limit_ReachedAnywhereInAnOperatorOrItsGradient_IsAnError_AndTheSameWorkPassesAfterwards(string name)
    {
        MemoryTests.Settle();
        var refused = 0;
        foreach (var room in new[] { 0, 300, 1_000, 3_000, 10_000, 30_000 })
        {
            using var scope = torch.NewDisposeScope();
            var golden = new GoldenCase(name);
            TensorMemory.Trim();
            TensorMemory.SetLimit(TensorMemory.Read().Reserved + room);
            try
            {
                refused += Record.Exception(() => FunctionalGoldenTests.Run(golden, name)) is TensorMemoryException ? 1 : 0;
            }
            finally
            {
                TensorMemory.SetLimit(0);
            }
        }

        using var after = torch.NewDisposeScope();
        FunctionalGoldenTests.Run(new GoldenCase(name), name);
        Assert.NotEqual(0, refused);
    }
}
