namespace CharaStudio.Engine.Control.Motion;

/// <summary>What a clip moves: the fields of <see cref="Illustrator.Figures.Pose"/> in degrees, where the body stands, and its face.</summary>
internal enum MotionChannel
{
    /// <summary>The back leans forward.</summary>
    Lean,

    /// <summary>The hips lean forward beyond the third of the back's that they follow by themselves.</summary>
    Hips,

    /// <summary>The back bends to the figure's left.</summary>
    Side,
    Twist,
    HipTilt,
    HipYaw,
    HeadTilt,
    HeadNod,

    /// <summary>Both shoulders lifted, in head heights.</summary>
    Shrug,

    /// <summary>The whole body tipped forward.</summary>
    Tip,

    /// <summary>The lowest point above the ground, in leg lengths.</summary>
    Lift,

    /// <summary>The body is turned so that it is seen from its right side: it faces the picture's right.</summary>
    View,

    /// <summary>The legs are turned so beyond the trunk: a cut-out figure walks with its limbs in profile and its chest half to the front.</summary>
    Swing,

    /// <summary>The arms are turned so beyond the trunk.</summary>
    ArmSwing,

    /// <summary>Body heights to the picture's right.</summary>
    X,

    /// <summary>What stays in place: -1 the right foot, 0 the middle of both, 1 the left foot.</summary>
    Anchor,

    /// <summary>1 keeps the seat in place and not the feet.</summary>
    Seat,

    RightForward,
    RightOut,
    RightLowerForward,
    RightLowerOut,
    LeftForward,
    LeftOut,
    LeftLowerForward,
    LeftLowerOut,
    RightLegForward,
    RightLegOut,
    RightLegLowerForward,
    RightLegLowerOut,
    RightFootOut,
    RightFootDown,
    LeftLegForward,
    LeftLegOut,
    LeftLegLowerForward,
    LeftLegLowerOut,
    LeftFootOut,
    LeftFootDown,

    Mouth,
    Smile,
    Blink,
    Brow,
    HeadTurn,
    GazeX,
    GazeY,
    Round,
    Wink,
}

/// <summary>All channels at one moment.</summary>
internal static class MotionChannels
{
    public const int Count = (int)MotionChannel.Wink + 1;

    /// <summary>Forearms, head and face: they come behind what carries them.</summary>
    public static readonly MotionChannel[] Dragged =
    [
        MotionChannel.RightLowerForward, MotionChannel.RightLowerOut, MotionChannel.LeftLowerForward, MotionChannel.LeftLowerOut,
        MotionChannel.HeadTilt, MotionChannel.HeadNod,
    ];

    // What changes its sign in a mirror.
    private static readonly MotionChannel[] s_signed =
    [
        MotionChannel.Side, MotionChannel.Twist, MotionChannel.HipTilt, MotionChannel.HipYaw, MotionChannel.HeadTilt, MotionChannel.Anchor,
        MotionChannel.HeadTurn, MotionChannel.GazeX, MotionChannel.Wink,
    ];

    /// <summary>The channel of the figure's other side, and the sign of its value there.</summary>
    public static (MotionChannel Channel, int Sign) Mirrored(MotionChannel channel)
    {
        var name = channel.ToString();
        var other = name.StartsWith("Right", StringComparison.Ordinal) ? "Left" + name[5..]
            : name.StartsWith("Left", StringComparison.Ordinal) ? "Right" + name[4..] : name;
        return (Enum.Parse<MotionChannel>(other), s_signed.Contains(channel) ? -1 : 1);
    }
}
