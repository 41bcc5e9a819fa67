using System.Reflection;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>Which cases of Golden/aten_ops are tested, one list a file of tests (the other half of this class lies beside the other tests).</summary>
internal static partial class GoldenNames
{
    public static readonly string[] Tensors = [.. TensorGoldenTests.Cases.Keys];

    /// <summary>The names in all lists.</summary>
    public static IEnumerable<string> All => typeof(GoldenNames).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(list => list.FieldType == typeof(string[])).SelectMany(list => (string[])list.GetValue(null)!);
}

public sealed class GoldenNamesTests
{
    [Fact]
    public void All_IsWhatTheManifestHas() =>
        Assert.Equal(GoldenCase.Names.Order(StringComparer.Ordinal), GoldenNames.All.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
