namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Attitudes of movement and of the fight; each follows one line of action from the rear foot to the head or weapon.</summary>
internal static class MovingPoses
{
    public static IReadOnlyList<Pose> All { get; } =
    [
        new("walk", "walks at an easy pace")
        {
            Lean = 4, Twist = 11, HipYaw = -7, HipTilt = 3, Side = -2, HeadTilt = 1,
            Right = new(-20, 9, -8, 6), Left = new(20, 8, 38, 2),
            RightLeg = new(23, 2, 6, 1, 6, -14), LeftLeg = new(-12, 3, -36, 2, 12, 34),
        },
        new("run", "runs at full speed")
        {
            Lean = 20, Twist = 20, HipYaw = -10, HipTilt = 4, HeadNod = -10,
            Right = new(-52, 12, 22, 4, HandShape.Fist), Left = new(38, 8, 126, -14, HandShape.Fist),
            RightLeg = new(58, 2, -22, 0, 4, -6), LeftLeg = new(-24, 4, -88, 4, 8, 50), Lift = 0.05,
        },
        new("jump", "leaps, one knee high")
        {
            Lean = 6, Side = -6, Twist = -10, HeadNod = -8,
            Right = new(-40, 40, -10, 34, HandShape.Open), Left = new(128, 34, 146, 20, HandShape.Open),
            RightLeg = new(70, 8, -34, 6, 12, 32), LeftLeg = new(-18, 6, -54, 5, 10, 54), Lift = 0.28,
        },
        new("draw_sword", "hand across to the hilt, knees bent")
        {
            Lean = 14, Twist = 24, HipYaw = -8, HeadNod = -2, HeadTilt = -3,
            Right = new(32, 4, 52, -58, HandShape.Hold, 12), Left = new(-8, 20, 34, -6, HandShape.Hold, 0),
            RightLeg = new(-24, 14, -38, 14, 30, 10), LeftLeg = new(40, 10, -10, 8, 8),
        },
        new("sword_guard", "holds a blade ready with both hands")
        {
            Lean = 8, Twist = 12, HipYaw = -10, HeadNod = 3,
            Right = new(34, 10, 82, -24, HandShape.Hold, 26), Left = new(26, 6, 76, -30, HandShape.Hold, 26),
            RightLeg = new(-20, 12, -32, 12, 30, 8), LeftLeg = new(32, 10, -8, 8, 8),
        },
        new("sword_strike", "cuts down in a lunge")
        {
            Lean = 24, Twist = 26, HipYaw = 4, Side = 6, HeadNod = -6,
            Right = new(104, 18, 92, 6, HandShape.Hold, -42), Left = new(-40, 34, -14, 30, HandShape.Open),
            RightLeg = new(-40, 14, -50, 14, 24, 24), LeftLeg = new(62, 14, -6, 10, 8),
        },
        new("aim_bow", "draws a bow")
        {
            Lean = -2, Twist = -40, HipYaw = -28, HeadTilt = 2, LeftHanded = true,
            Left = new(88, 4, 89, 2, HandShape.Hold, 0, -20), Right = new(64, 52, 106, -54, HandShape.Fist, 0, -20),
            RightLeg = new(-10, 16, -12, 15, 46), LeftLeg = new(20, 8, 4, 6, 4),
        },
        new("cast_spell", "casts with one hand thrust out, the other raised behind")
        {
            Lean = -4, Twist = -14, Side = -5, HeadNod = 2, HipYaw = -6,
            Left = new(84, 22, 94, 14, HandShape.Spread, 14, -90), Right = new(-24, 60, 60, 56, HandShape.Spread, 12),
            RightLeg = new(-20, 13, -32, 13, 28, 12), LeftLeg = new(26, 10, -2, 8, 8),
        },
        new("punch", "strikes with the fist from the hip")
        {
            Lean = 16, Twist = 32, HipYaw = 8, HeadNod = -2,
            Right = new(84, 6, 88, -4, HandShape.Fist, 0, -20), Left = new(-20, 14, 96, -14, HandShape.Fist),
            RightLeg = new(-30, 10, -38, 10, 30, 22), LeftLeg = new(42, 10, -12, 8, 6),
        },
        new("kick", "kicks high to the side")
        {
            Lean = -8, Side = -22, Twist = -10, HipTilt = -8, HeadTilt = 10, HeadNod = 6,
            Right = new(20, 26, 104, -10, HandShape.Fist), Left = new(-30, 40, 20, 30, HandShape.Fist),
            RightLeg = new(-4, -4, -8, -4, 34), LeftLeg = new(100, 40, 98, 42, 10, 30),
        },
        new("fall", "falls backwards, limbs flung out")
        {
            Lean = 16, Twist = -12, HeadNod = 12, HeadTilt = 8, Tip = -46, Lift = 0.3, FrontYaw = 40, Seated = true,
            Right = new(104, 34, 124, 12, HandShape.Spread), Left = new(128, 44, 112, 24, HandShape.Spread),
            RightLeg = new(66, 10, 12, 8, 10, 20), LeftLeg = new(34, 14, -20, 14, 16, 30),
        },
        new("aim_gun", "levels a weapon in both hands")
        {
            Lean = 3, Twist = 8, HipYaw = -10, HeadNod = 2,
            Right = new(74, 4, 88, -18, HandShape.Hold, 0, -20), Left = new(62, 2, 90, -34, HandShape.Hold, 0, -20),
            RightLeg = new(-12, 10, -20, 10, 30), LeftLeg = new(20, 8, -6, 6, 8),
        },
    ];
}
