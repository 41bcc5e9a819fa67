namespace CharaStudio.Engine.Vision;

public enum InpaintMethod
{
    /// <summary>Continues lines of equal brightness (Bertalmio and others, 2001).</summary>
    NavierStokes,

    /// <summary>Fast marching from the rim inwards (Telea, 2004).</summary>
    Telea,
}

public enum CloneMode
{
    /// <summary>The patch's own structure over the scene's colours.</summary>
    Normal = 1,

    /// <summary>The stronger of both structures.</summary>
    Mixed = 2,
}

/// <summary>Painting what is not there: holes from their surroundings, patches into another picture.</summary>
public static unsafe class Inpainting
{
    /// <summary>Fills the mask's set pixels from around them.</summary>
    /// <param name="picture">Grey or RGB bytes, or one float or ushort a pixel.</param>
    /// <param name="target">The same size and type; may be the picture itself.</param>
    /// <param name="radius">1 to 100 pixels: how far each point looks.</param>
    /// <exception cref="VisionException">Sizes or types do not fit, or the mask leaves nothing to paint from.</exception>
    public static void Fill(Plane picture, Plane mask, Plane target, double radius = 5, InpaintMethod method = InpaintMethod.Telea)
    {
        OpenCv.Require();
        fixed (byte* from = picture, hole = mask, to = target)
        {
            NativePlane a = picture.Native(from), b = mask.Native(hole), c = target.Native(to);
            Ctcv.Check(Ctcv.Inpaint(&a, &b, &c, radius, method));
        }
    }

    /// <summary>Blends the source's masked area into the scene without a seam (Perez, Gangnet, Blake: Poisson Image Editing, 2003).</summary>
    /// <param name="source">RGB bytes.</param>
    /// <param name="mask">The source's size; its area is at least 3 x 3 pixels, where the outermost row and column on each side do not count.</param>
    /// <param name="scene">RGB bytes; holds the result.</param>
    /// <param name="x">Where the middle of the mask's bounding box comes to in the scene; the patch stays a pixel inside it.</param>
    /// <exception cref="VisionException">Sizes or types do not fit, or the patch does not lie inside the scene.</exception>
    public static void Clone(Plane source, Plane mask, Plane scene, int x, int y, CloneMode mode = CloneMode.Normal)
    {
        OpenCv.Require();
        fixed (byte* from = source, area = mask, onto = scene)
        {
            NativePlane a = source.Native(from), b = mask.Native(area), c = scene.Native(onto);
            Ctcv.Check(Ctcv.Clone(&a, &b, &c, x, y, mode));
        }
    }
}
