using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>Which regions of a coarse mask are the subject: the largest, and parts near it that only a thin gap cuts off.</summary>
internal static class MaskParts
{
    // Of the mask's longest side: how far a part may lie from the subject, and how far beyond it soft pixels may reach.
    private const double Near = 0.06;
    private const double Soft = 0.03;

    /// <summary>Clears all else in place.</summary>
    /// <param name="mask">One channel of bytes.</param>
    public static void KeepSubject(Raster mask)
    {
        var (count, longest) = (mask.Samples.Length, Math.Max(mask.Width, mask.Height));
        var sure = new Raster(mask.Width, mask.Height, 1, Array.ConvertAll(mask.Samples, value => value >= 128 ? (byte)255 : (byte)0));
        var labels = new int[count];
        var regions = Masks.Components(sure.Plane, Plane.Over<int>(labels, mask.Width, mask.Height));
        if (regions.Length == 0)
        {
            Array.Clear(mask.Samples);
            return;
        }

        var kept = Kept(mask, labels, regions);
        var fromKept = DistanceTo(labels, mask, kept);
        for (var i = 0; i < count; i++)
        {
            mask.Samples[i] = fromKept[i] <= Soft * longest && (labels[i] == 0 || kept[labels[i]]) ? mask.Samples[i] : (byte)0;
        }
    }

    // By label.
    private static bool[] Kept(Raster mask, int[] labels, Region[] regions)
    {
        var kept = new bool[regions.Length + 1];
        kept[1 + Array.IndexOf(regions, regions.MaxBy(region => region.Area))] = true;
        if (regions.Length == 1)
        {
            return kept;
        }

        var (near, fromLargest) = (Near * Math.Max(mask.Width, mask.Height), DistanceTo(labels, mask, kept));
        for (var i = 0; i < labels.Length; i++)
        {
            kept[labels[i]] |= labels[i] > 0 && fromLargest[i] <= near;
        }

        return kept;
    }

    // In pixels, 0 on the regions themselves.
    private static float[] DistanceTo(int[] labels, Raster mask, bool[] wanted)
    {
        var outside = Raster.Empty(mask.Width, mask.Height, 1);
        for (var i = 0; i < labels.Length; i++)
        {
            outside.Samples[i] = wanted[labels[i]] ? (byte)0 : (byte)255;
        }

        var distances = new float[labels.Length];
        Masks.Distance(outside.Plane, Plane.Over<float>(distances, mask.Width, mask.Height));
        return distances;
    }
}
