using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Support;

/// <summary>A test that runs pretrained networks: skipped, with the reason, where libtorch or one of them is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TensorModelFactAttribute : FactAttribute
{
    public TensorModelFactAttribute(params string[] models) => Skip = Absent.Reason ?? new ModelFactAttribute(models).Skip;

    /// <summary>Whether OpenCV is needed too.</summary>
    public bool NeedsVision
    {
        get;
        init
        {
            field = value;
            Skip ??= value ? OpenCv.Reason : null;
        }
    }
}
