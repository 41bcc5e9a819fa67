namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Attitudes near the ground: sitting, kneeling, lying.</summary>
internal static class RestingPoses
{
    public static IReadOnlyList<Pose> All { get; } =
    [
        new("sit", "sits on a seat")
        {
            Lean = 4, HeadTilt = 3, Seated = true, HipLean = -4, Twist = 6,
            Right = new(18, 9, 58, -12, HandShape.Relaxed), Left = new(14, 10, 62, -14, HandShape.Relaxed),
            RightLeg = new(84, 7, 4, 3, 10), LeftLeg = new(80, 9, -10, 4, 16),
        },
        new("sit_ground", "sits on the ground, one knee up")
        {
            Lean = -8, HipLean = -14, HeadTilt = 5, Seated = true, Twist = 8, FrontYaw = 24,
            Right = new(-38, 22, -26, 14, HandShape.Open, -60), Left = new(58, 10, 44, -6, HandShape.Relaxed),
            RightLeg = new(86, 18, 70, -30, 40, 10), LeftLeg = new(128, 8, 16, 4, 10),
        },
        new("kneel", "kneels on one knee")
        {
            Lean = 8, HeadNod = 9, HeadTilt = -3, Twist = 6,
            Right = new(6, 12, 34, -6, HandShape.Fist), Left = new(46, 8, 62, -20, HandShape.Relaxed),
            RightLeg = new(-10, 8, -86, 6, 6, 70), LeftLeg = new(84, 8, 2, 4, 10),
        },
        new("kneel_both", "kneels on both knees, sitting on the heels")
        {
            Lean = 6, HeadNod = 8, HipLean = 0, Seated = true,
            Right = new(18, 8, 44, -20, HandShape.Relaxed), Left = new(18, 8, 44, -20, HandShape.Relaxed),
            RightLeg = new(64, 12, -84, -4, 0, 80), LeftLeg = new(64, 12, -84, -4, 0, 80),
        },
        new("crouch", "crouches low, ready")
        {
            Lean = 38, HipLean = 22, HeadNod = -18, Twist = 8,
            Right = new(36, 14, 30, 0, HandShape.Open), Left = new(40, 20, 96, -20, HandShape.Fist),
            RightLeg = new(96, 22, -34, 10, 20), LeftLeg = new(56, 26, -62, 18, 26, 30),
        },
        new("lie_down", "lies on the back")
        {
            Tip = -84, FrontYaw = 78, Seated = true, HeadNod = 8, HipLean = 0,
            Right = new(10, 14, 70, -30, HandShape.Relaxed), Left = new(-4, 24, 8, 20, HandShape.Open),
            RightLeg = new(4, 5, -2, 4, 20, 40), LeftLeg = new(48, 6, -38, 5, 14, 20),
        },
        new("sleep", "lies asleep, hands on the belly")
        {
            Tip = -86, FrontYaw = 74, Seated = true, HeadNod = 10,
            Right = new(6, 16, 66, -44, HandShape.Relaxed), Left = new(4, 16, 60, -44, HandShape.Relaxed),
            RightLeg = new(6, 4, -2, 3, 16, 40), LeftLeg = new(12, 5, -6, 4, 16, 40),
        },
    ];
}
