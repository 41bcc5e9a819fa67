namespace CharaStudio.Engine.Vision;

/// <summary>Speed against precision; at 1280 x 720 about 7, 15 and 75 ms.</summary>
public enum FlowPreset
{
    Ultrafast,
    Fast,
    Medium,
}

/// <summary>Dense motion between two pictures (Kroeger and others: Fast Optical Flow using Dense Inverse Search, 2016).</summary>
public static unsafe class OpticalFlow
{
    /// <summary>What lies at (x, y) in the first picture lies at (x + u, y + v) in the second.</summary>
    /// <param name="from">Grey, RGB or RGBA, bytes, at least 16 x 16.</param>
    /// <param name="to">The same size.</param>
    /// <param name="flow">Two floats a pixel (u, v), in pixels; what was in it does not matter.</param>
    /// <exception cref="VisionException">Sizes or types do not fit.</exception>
    public static void Between(Plane from, Plane to, Plane flow, FlowPreset preset = FlowPreset.Fast)
    {
        OpenCv.Require();
        fixed (byte* first = from, second = to, motion = flow)
        {
            NativePlane a = from.Native(first), b = to.Native(second), c = flow.Native(motion);
            Ctcv.Check(Ctcv.Flow(&a, &b, &c, preset));
        }
    }
}
