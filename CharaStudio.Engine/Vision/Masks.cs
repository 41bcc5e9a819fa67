using System.Drawing;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Vision;

/// <summary>One connected region of a mask, in pixels; the centre is the mean of its pixels.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Region(int X, int Y, int Width, int Height, int Area, float CentreX, float CentreY);

/// <summary>Masks: one channel of 8 bits, 0 unset, anything else set.</summary>
public static unsafe class Masks
{
    /// <summary>Exact Euclidean distance in pixels of each set pixel to the nearest unset one, 0 for unset ones.</summary>
    /// <param name="target">One float a pixel.</param>
    public static void Distance(Plane mask, Plane target)
    {
        OpenCv.Require();
        fixed (byte* from = mask, to = target)
        {
            NativePlane a = mask.Native(from), b = target.Native(to);
            Ctcv.Check(Ctcv.Distance(&a, &b));
        }
    }

    /// <summary>The regions of set pixels, in the order of their first pixel row by row.</summary>
    /// <param name="neighbours">4 or 8: whether pixels that touch at a corner belong together.</param>
    public static Region[] Components(Plane mask, int neighbours = 8) => Components(mask, default, neighbours);

    /// <summary>The same, and each pixel's region in <paramref name="labels"/> (one int a pixel): 0 unset, 1 the first region and so on.</summary>
    public static Region[] Components(Plane mask, Plane labels, int neighbours = 8)
    {
        OpenCv.Require();
        fixed (byte* from = mask, to = labels)
        {
            NativePlane a = mask.Native(from), b = labels.Native(to);
            for (var regions = new Region[64]; ;)
            {
                int count;
                fixed (Region* room = regions)
                {
                    Ctcv.Check(Ctcv.Components(&a, to == null ? null : &b, neighbours, room, regions.Length, &count));
                }

                if (count <= regions.Length)
                {
                    return regions[..count];
                }

                regions = new Region[count];
            }
        }
    }

    /// <summary>Clears every region of the mask but the largest.</summary>
    public static void KeepLargest(Plane mask, int neighbours = 8)
    {
        OpenCv.Require();
        fixed (byte* data = mask)
        {
            var plane = mask.Native(data);
            Ctcv.Check(Ctcv.KeepLargest(&plane, neighbours));
        }
    }

    /// <summary>The outer outlines of the mask's regions, each closed by going back to its first point.</summary>
    /// <param name="tolerance">0 keeps every corner; above, outlines become polygons that stay within so many pixels (at most 1000).</param>
    public static IReadOnlyList<Point[]> Contours(Plane mask, double tolerance = 0)
    {
        OpenCv.Require();
        int* block = null;
        long length = 0;
        fixed (byte* data = mask)
        {
            var plane = mask.Native(data);
            Ctcv.Check(Ctcv.Contours(&plane, tolerance, &block, &length));
        }

        try
        {
            return Outlines(new ReadOnlySpan<int>(block, checked((int)length)));
        }
        finally
        {
            Ctcv.Free(block);
        }
    }

    /// <summary>
    /// Draws a soft or coarse mask's edge to the edges of a picture: the guided filter (He, Sun and Tang, 2010), by colour where the guide
    /// has any. Floats are 0 to 1.
    /// </summary>
    /// <param name="guide">Grey, RGB or RGBA (alpha is left out), bytes or floats.</param>
    /// <param name="mask">Bytes or floats; may be the same memory as <paramref name="target"/>.</param>
    /// <param name="target">Bytes or floats.</param>
    /// <param name="radius">1 to 500 pixels: how far an edge may move.</param>
    /// <param name="epsilon">1e-7 to 1, in squared samples from 0 to 1: contrasts below its root count as flat.</param>
    /// <param name="shrink">1 to the radius: how much smaller the picture is on which windows are looked at; a quarter of the radius is hardly seen and several times as fast.</param>
    public static void Refine(Plane guide, Plane mask, Plane target, int radius, double epsilon = 1e-4, int shrink = 1)
    {
        OpenCv.Require();
        fixed (byte* by = guide, from = mask, to = target)
        {
            NativePlane a = guide.Native(by), b = mask.Native(from), c = target.Native(to);
            Ctcv.Check(Ctcv.Refine(&a, &b, &c, radius, epsilon, shrink));
        }
    }

    private static Point[][] Outlines(ReadOnlySpan<int> block)
    {
        var outlines = new Point[block[0]][];
        var points = MemoryMarshal.Cast<int, Point>(block[(1 + outlines.Length)..]);
        for (var i = 0; i < outlines.Length; i++)
        {
            outlines[i] = points[..block[1 + i]].ToArray();
            points = points[block[1 + i]..];
        }

        return outlines;
    }
}
