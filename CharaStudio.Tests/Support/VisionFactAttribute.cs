using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Support;

/// <summary>A test that needs OpenCV: skipped, with the reason, where it is not installed.</summary>
public sealed class VisionFactAttribute : FactAttribute
{
    public VisionFactAttribute() => Skip = OpenCv.Reason;
}

/// <summary>See <see cref="VisionFactAttribute"/>.</summary>
public sealed class VisionTheoryAttribute : TheoryAttribute
{
    public VisionTheoryAttribute() => Skip = OpenCv.Reason;
}
