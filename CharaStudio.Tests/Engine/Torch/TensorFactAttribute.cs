using CharaStudio.Engine.Native;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>A test that needs libtorch; skipped with the reason where it is absent, unless CHARASTUDIO_REQUIRE_NATIVE=1 says that it must be there.</summary>
internal sealed class TensorFactAttribute : FactAttribute
{
    public TensorFactAttribute() => Skip = Absent.Reason;
}

/// <inheritdoc cref="TensorFactAttribute"/>
internal sealed class TensorTheoryAttribute : TheoryAttribute
{
    public TensorTheoryAttribute() => Skip = Absent.Reason;
}

internal static class Absent
{
    public static string? Reason { get; } = Environment.GetEnvironmentVariable("CHARASTUDIO_REQUIRE_NATIVE") == "1" ? null : TensorRuntime.Reason;
}
