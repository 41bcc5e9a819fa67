namespace CharaStudio.Engine.Control;

/// <summary>What each angle of the pose code may be, in degrees; see docs/control-space.md. Rest is filled in from <see cref="RestBody"/>.</summary>
internal static class PoseReach
{
    /// <summary>Numbers that are bounded together: where they start in the code, and spread, least and most of each.</summary>
    public static readonly (int At, (double Sigma, double Low, double High)[] Angles)[] Groups =
    [
        (PoseNumber.Turn, [(7, -140, 140), (14, -174, 174), (4, -140, 140)]),
        (PoseNumber.Waist, [(3, -40, 40)]),
        (PoseNumber.Spine, [(5, -45, 75), (4, -50, 50)]),
        (PoseNumber.Chest, [(5, -45, 75), (4, -50, 50)]),
        (PoseNumber.Twist, [(8, -85, 85)]),
        (PoseNumber.Shoulders, [(4, -75, 40)]),
        (PoseNumber.Shoulders + 1, [(4, -75, 40)]),
        (PoseNumber.Shoulders + 2, [(4, -45, 45)]),
        (PoseNumber.Head, [(7, -75, 90), (6, -65, 65)]),
        (PoseNumber.RightArm, [(20, -125, 140), (20, -125, 125)]),
        (PoseNumber.LeftArm, [(20, -125, 140), (20, -125, 125)]),
        (PoseNumber.RightForearm, [(20, -60, 168), (14, -140, 140)]),
        (PoseNumber.LeftForearm, [(20, -60, 168), (14, -140, 140)]),
        (PoseNumber.RightThigh, [(12, -120, 130), (7, -100, 100)]),
        (PoseNumber.LeftThigh, [(12, -120, 130), (7, -100, 100)]),
        (PoseNumber.RightShin, [(12, -22, 168), (5, -100, 100)]),
        (PoseNumber.LeftShin, [(12, -22, 168), (5, -100, 100)]),
    ];
}

/// <summary>Where each part's angles start in the pose code.</summary>
internal static class PoseNumber
{
    public const int Turn = 0;
    public const int Waist = 3;
    public const int Spine = 4;
    public const int Chest = 6;
    public const int Twist = 8;
    public const int Shoulders = 9;
    public const int Head = 12;
    public const int RightArm = 14;
    public const int RightForearm = 16;
    public const int LeftArm = 18;
    public const int LeftForearm = 20;
    public const int RightThigh = 22;
    public const int RightShin = 24;
    public const int LeftThigh = 26;
    public const int LeftShin = 28;

    /// <summary>Angles of the bones; the two numbers behind them are the head's own turn and nod, which joints cannot say.</summary>
    public const int Bones = 30;
    public const int HeadTurn = 30;
    public const int HeadNod = 31;
}
