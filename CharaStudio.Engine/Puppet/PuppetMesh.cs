namespace CharaStudio.Engine.Puppet;

/// <summary>A subject cut into parts, ready to be moved.</summary>
/// <param name="Width">Pixels of the reference image.</param>
/// <param name="Height">Pixels of the reference image.</param>
/// <param name="Rest">x and y of each vertex in pixels of the reference, one pair after another.</param>
/// <param name="Parts">What is drawn, each with its own picture, so that what a limb hid may be seen when it moves away.</param>
public sealed record PuppetMesh(int Width, int Height, float[] Rest, IReadOnlyList<PuppetPart> Parts)
{
    public int Vertices => Rest.Length / 2;
}

/// <summary>A piece that is drawn as a whole: an arm, the trunk.</summary>
/// <param name="Name">Of the rig: trunk, head, right_arm, left_arm, right_leg, left_leg; card for a subject without joints.</param>
/// <param name="Triangles">Three vertices each.</param>
/// <param name="Layer">What the triangles show.</param>
public sealed record PuppetPart(string Name, int[] Triangles, TextureLayer Layer);

/// <summary>A part's picture where the reference shows it.</summary>
/// <param name="Left">Pixels of the reference from its left edge to the layer's first column.</param>
/// <param name="Top">Pixels of the reference from its top edge to the layer's first row.</param>
/// <param name="Rgba">Premultiplied, row by row.</param>
public sealed record TextureLayer(int Left, int Top, int Width, int Height, byte[] Rgba);

/// <summary>The parts at one moment.</summary>
/// <param name="Positions">As <see cref="PuppetMesh.Rest"/>, after the movement.</param>
/// <param name="Order">Numbers of <see cref="PuppetMesh.Parts"/>, the farthest first.</param>
public sealed record PosedMesh(float[] Positions, int[] Order);
