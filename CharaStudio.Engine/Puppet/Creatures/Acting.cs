using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>What a control asks for in words that a body without human limbs can play. At the neutral control all is 0.</summary>
internal readonly record struct Acting
{
    /// <summary>Body heights that the lowest part stands above the ground; below 0 it is sunk.</summary>
    public double Lift { get; init; }

    /// <summary>Body heights to the picture's right that the feet go.</summary>
    public double Aside { get; init; }

    /// <summary>Body heights to the picture's right that the hips go.</summary>
    public double Way { get; init; }

    /// <summary>Body heights to the picture's right that the middle of both feet goes.</summary>
    public double Footing { get; init; }

    /// <summary>Body heights that the right foot is to the picture's right of where it stands at rest, against the hips, and above the lower foot.</summary>
    public Vec RightFoot { get; init; }

    /// <inheritdoc cref="RightFoot"/>
    public Vec LeftFoot { get; init; }

    /// <summary>Which way the control's body faces: 1 the picture's right or the viewer, -1 its left.</summary>
    public double Facing { get; init; }

    /// <summary>0 stands upright to 1: the hips are on the ground.</summary>
    public double Crouch { get; init; }

    /// <summary>Sine of the back's lean to the picture's right.</summary>
    public double Lean { get; init; }

    /// <summary>Sine of the back's lean towards the viewer.</summary>
    public double Bow { get; init; }

    /// <summary>0 upright to 1 lying; negative when the head lies at the picture's left.</summary>
    public double Lies { get; init; }

    /// <summary>0 the arms are kept at the sides to 1 they are flung out: who lies like that has fallen.</summary>
    public double Flung { get; init; }

    /// <summary>Body heights by which the figure's right foot is above its left one, which is at the picture's right; negative the other way round.</summary>
    public double Step { get; init; }

    /// <summary>Body heights by which the figure's right knee and foot are before its left ones.</summary>
    public double Stride { get; init; }

    /// <summary>0 arms hang to 1 both point up.</summary>
    public double Raise { get; init; }

    /// <summary>To which side raised hands lean, about -1 to 1.</summary>
    public double Wave { get; init; }

    /// <summary>Degrees by which the head is tilted against the back, clockwise.</summary>
    public double Tilt { get; init; }

    /// <summary>Degrees by which the head is bowed against the back.</summary>
    public double Nod { get; init; }

    /// <summary>Degrees by which the head is turned to the picture's right.</summary>
    public double Turn { get; init; }

    /// <summary>0 seen as in the reference to 1 turned by a quarter or more.</summary>
    public double Away { get; init; }

    /// <summary>0 out to 1 a deep breath.</summary>
    public double Breath { get; init; }
}
