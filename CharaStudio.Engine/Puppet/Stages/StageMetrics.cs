using CharaStudio.Engine.Consistency;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// Measures a few frames of a film against its reference. They are drawn once more for it, so that measuring neither slows the film down nor needs its frames kept.
/// </summary>
/// <param name="reference">The subject as it was given.</param>
/// <param name="alpha">Its mask, one byte a pixel.</param>
internal sealed class StageMetrics(PuppetModel model, Pixels reference, byte[] alpha)
{
    private const int Samples = 4;
    private const int LargeSamples = 2;
    private readonly Lazy<MaskedColours?> _colours = new(() => MaskedColours.Of(reference.Rgba, alpha));
    private readonly Lazy<MeshJoints> _joints = new(() => new MeshJoints(model.Mesh, model.Rig.Joints));

    /// <summary>Of each sample, and of the frame after it where there is one.</summary>
    /// <param name="likeness">f_identity of a masked picture against the reference's; null where it cannot be made.</param>
    public StageReport Measure(StageSet set, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Func<Pixels, Raster, double?>? likeness, CancellationToken token)
    {
        var (width, height) = (set.Settings.Width, set.Settings.Height);
        var samples = Math.Min(posed.Count, width * height > 2_500_000 ? LargeSamples : Samples);
        var stage = new Stage(set, Environment.ProcessorCount);
        StageFrame frame = new(width, height), next = new(width, height);
        var warp = new Lazy<WarpError>(() => new WarpError(set.Mesh, width, height));
        var mask = new byte[width * height];
        List<double?> likenesses = [], colours = [], errors = [], joints = [];
        for (var k = 0; k < samples; k++)
        {
            token.ThrowIfCancellationRequested();
            // From the first frame on, evenly, and never the last of a film, which has none after it.
            var i = samples == 1 ? 0 : (int)((long)k * Math.Max(1, posed.Count - 2) / (samples - 1));
            stage.Draw(frame, posed[i], controls[i], i);
            stage.Mask(mask);
            colours.Add(_colours.Value is { } own && MaskedColours.Of(frame.Rgba, mask) is { } seen ? own.Distance(seen) : null);
            likenesses.Add(likeness?.Invoke(frame.ToPixels(), new Raster(width, height, 1, [.. mask])));
            joints.Add(JointAgreement.Pck(_joints.Value.Drawn(posed[i]), model.Asked(controls[i]), model.BodyHeight));
            if (i + 1 < posed.Count)
            {
                stage.Draw(next, posed[i + 1], controls[i + 1], i + 1);
                errors.Add(warp.Value.Between(frame.Rgba, posed[i], stage.View(controls[i].Camera), next.Rgba, posed[i + 1], stage.View(controls[i + 1].Camera)));
            }
        }

        return new StageReport(Mean(likenesses), Mean(colours), Mean(errors), model.Rig.IsCard ? null : Mean(joints));
    }

    private static double? Mean(List<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? null : known.Average();
    }
}

/// <summary>Means over the samples; null where nothing can be measured.</summary>
internal sealed record StageReport(double? IdentityCosine, double? ColourDistance, double? WarpError, double? Pck);
