namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Attitudes on both feet. Weight rests on the right leg unless the pose says otherwise; the left knee is loose.</summary>
internal static class StandingPoses
{
    private static readonly Pose s_contrapposto = new("stand", "stands at ease, weight on one leg")
    {
        Side = -4, HipTilt = 5, Twist = -5, HipYaw = 4, HeadTilt = 3, Lean = -1,
        Right = new(-6, 13, 8, 5), Left = new(2, 9, 20, 3),
        RightLeg = new(1, 4, -3, 1, 10), LeftLeg = new(9, 9, -8, 6, 26),
    };

    public static IReadOnlyList<Pose> All { get; } =
    [
        s_contrapposto,
        s_contrapposto with
        {
            Name = "stand_proud", Description = "stands tall with the chest out and feet apart", Lean = -5, HeadNod = -6, HipTilt = 3, Side = -3,
            Right = new(-12, 22, 4, 12, HandShape.Fist), Left = new(-10, 20, 8, 10, HandShape.Fist),
            RightLeg = new(0, 10, -2, 9, 18), LeftLeg = new(4, 12, -4, 10, 24),
        },
        s_contrapposto with
        {
            Name = "arms_crossed", Description = "arms folded before the chest", HeadTilt = -4, Lean = -3,
            Right = new(12, 22, 104, -74, HandShape.Relaxed, 0, -90), Left = new(18, 16, 108, -76, HandShape.Relaxed, 0, -90),
        },
        s_contrapposto with
        {
            Name = "hands_on_hips", Description = "both hands on the hips", Lean = -3, HeadTilt = 4, HipTilt = 6, Side = -5,
            Right = new(-22, 42, 14, -38, HandShape.Relaxed, -34, -60), Left = new(-20, 40, 16, -38, HandShape.Relaxed, -34, -60),
        },
        s_contrapposto with
        {
            Name = "point", Description = "points ahead with an outstretched arm", Twist = -12, Lean = 3, HeadTilt = 0,
            Left = new(86, 14, 90, 8, HandShape.Point, 0, -20), Right = new(-14, 20, 16, -4, HandShape.Fist),
            RightLeg = new(-10, 7, -16, 7, 26), LeftLeg = new(14, 8, 0, 6, 8),
        },
        s_contrapposto with
        {
            Name = "wave", Description = "waves a raised hand", HeadTilt = -7, Side = -6,
            Right = new(20, 66, 150, 18, HandShape.Spread, 6, -90), Left = new(4, 11, 24, 0),
        },
        s_contrapposto with
        {
            Name = "reach", Description = "reaches out for something above", Lean = 9, HeadNod = -12, Twist = -14, HeadTilt = 3,
            Left = new(118, 16, 130, 10, HandShape.Spread, 10), Right = new(-30, 18, -8, 12, HandShape.Open),
            RightLeg = new(-18, 6, -34, 5, 16, 30), LeftLeg = new(16, 4, -4, 3, 8),
        },
        s_contrapposto with
        {
            Name = "look_up", Description = "looks up at the sky, arms loose", Lean = -8, HeadNod = -26, HeadTilt = 4,
            Right = new(-14, 14, -2, 8), Left = new(-10, 13, 4, 8, HandShape.Open),
        },
        s_contrapposto with
        {
            Name = "bow", Description = "bows with hands at the sides", Lean = 50, HipLean = 36, HeadNod = 22, HipTilt = 0, Side = 0, HeadTilt = 0, Twist = 0,
            Right = new(16, 6, 22, 2, HandShape.Flat), Left = new(14, 6, 20, 2, HandShape.Flat),
            RightLeg = new(-7, 3, -5, 2, 8), LeftLeg = new(-6, 3, -6, 2, 8),
        },
        s_contrapposto with
        {
            Name = "think", Description = "hand to the chin, other arm across", HeadTilt = -5, HeadNod = 7, Lean = 2,
            Right = new(46, 8, 180, -16, HandShape.Relaxed, 10, -40), Left = new(24, 10, 100, -66, HandShape.Relaxed, 0, -60),
        },
        s_contrapposto with
        {
            Name = "read", Description = "holds a book and looks down at it", HeadNod = 17, HeadTilt = -4, Lean = 3,
            Right = new(24, 8, 100, -28, HandShape.Hold, 4), Left = new(22, 8, 100, -24, HandShape.Hold, 4),
        },
        s_contrapposto with
        {
            Name = "drink", Description = "lifts a cup to the lips", HeadNod = -5, HeadTilt = 3,
            Right = new(60, 30, 178, -30, HandShape.Hold, 2, 20), Left = new(0, 10, 22, 0),
        },
        s_contrapposto with
        {
            Name = "hold_out", Description = "offers something with both hands", Lean = 6, HeadNod = 4,
            Right = new(34, 8, 84, -14, HandShape.Open, 0, 90), Left = new(32, 8, 82, -14, HandShape.Open, 0, 90),
            RightLeg = new(6, 4, -2, 3, 8), LeftLeg = new(-5, 7, -14, 6, 24),
        },
        s_contrapposto with
        {
            Name = "carry", Description = "carries a load in both arms", Lean = -6,
            Right = new(14, 10, 88, -20, HandShape.Hold, 0, 60), Left = new(14, 10, 84, -20, HandShape.Hold, 0, 60),
            RightLeg = new(10, 5, -2, 3, 10), LeftLeg = new(-6, 7, -18, 6, 22),
        },
        s_contrapposto with
        {
            Name = "cry_hands", Description = "cries into both hands", HeadNod = 16, Lean = 8, Shrug = 0.06, HipTilt = 2, Side = 1, HeadTilt = 3,
            Right = new(66, 8, 184, -20, HandShape.Open, 6, -90), Left = new(66, 6, 182, -22, HandShape.Open, 6, -90),
            RightLeg = new(3, 2, -6, 0, -2), LeftLeg = new(6, 2, -8, -1, -4),
        },
        s_contrapposto with
        {
            Name = "shrug", Description = "shrugs with open hands", Shrug = 0.13, HeadTilt = 9, Side = 2,
            Right = new(6, 24, 66, 52, HandShape.Open, 24, 90), Left = new(8, 22, 70, 50, HandShape.Open, 24, 90),
        },
        s_contrapposto with
        {
            Name = "hand_to_chest", Description = "lays a hand on the heart", HeadTilt = -5, HeadNod = 4,
            Right = new(24, 20, 128, -54, HandShape.Open, 8, -40), Left = new(0, 10, 14, 4),
        },
        s_contrapposto with
        {
            Name = "pray", Description = "palms together before the chest", HeadNod = 14, HipTilt = 1, Side = 0, HeadTilt = 0, Twist = 0,
            Right = new(28, 16, 132, -50, HandShape.Flat), Left = new(28, 16, 132, -50, HandShape.Flat),
            RightLeg = new(1, 3, -3, 1, 8), LeftLeg = new(2, 3, -3, 1, 8),
        },
        s_contrapposto with
        {
            Name = "lean", Description = "leans back against something, ankles crossed", Lean = -13, HipLean = -4, HeadNod = 6, HeadTilt = -5,
            Right = new(10, 10, 70, -58, HandShape.Relaxed, 0, -60), Left = new(12, 12, 82, -60, HandShape.Relaxed, 0, -60),
            RightLeg = new(14, 3, 6, 2, 8), LeftLeg = new(24, -3, 8, -9, 14, 12),
        },
        s_contrapposto with
        {
            Name = "cheer", Description = "throws both fists up", Lean = -7, HeadNod = -10, HeadTilt = 5, Side = -6,
            Right = new(150, 26, 172, 8, HandShape.Fist), Left = new(136, 34, 164, 6, HandShape.Fist),
            RightLeg = new(-2, 6, -6, 4, 12), LeftLeg = new(14, 9, -14, 8, 24, 12),
        },
    ];
}
