namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>The two halves of every interaction; each is drawn facing right, the composer mirrors one of them and sets the distance.</summary>
internal static class PairPoses
{
    private static readonly Pose s_stand = new("face_each_other_a", "faces a partner, speaking")
    {
        Side = -3, HipTilt = 4, Twist = 6, HeadTilt = 2,
        Right = new(16, 10, 74, -6, HandShape.Open, 6, 70), Left = new(2, 9, 18, 3),
        RightLeg = new(3, 4, -3, 2, 10), LeftLeg = new(-4, 7, -10, 6, 24),
    };

    public static IReadOnlyList<Pose> All { get; } =
    [
        s_stand,
        s_stand with
        {
            Name = "face_each_other_b", Description = "faces a partner, listening", HeadTilt = -4, Lean = -2,
            Right = new(-4, 11, 12, 4), Left = new(14, 8, 80, -58, HandShape.Relaxed, 0, -60),
        },
        s_stand with
        {
            Name = "stand_off_a", Description = "stands ready to fight", Lean = 6, HeadNod = 5, HeadTilt = 0,
            Right = new(-10, 24, 14, 12, HandShape.Hold, 6), Left = new(-4, 22, 22, 8, HandShape.Fist),
            RightLeg = new(-16, 12, -24, 12, 30, 4), LeftLeg = new(18, 10, -6, 9, 8),
        },
        s_stand with
        {
            Name = "stand_off_b", Description = "waits for the attack, one hand held out", Lean = -2, HeadNod = 5, HeadTilt = 0,
            Right = new(50, 12, 92, -4, HandShape.Open, 20, -20), Left = new(-18, 22, 40, 0, HandShape.Fist),
            RightLeg = new(-18, 12, -26, 12, 30, 6), LeftLeg = new(22, 10, -8, 9, 8),
        },
        s_stand with
        {
            Name = "hand_over_a", Description = "hands something over", Lean = 8, HeadNod = 3,
            Right = new(52, 8, 84, -4, HandShape.Hold, 0), Left = new(0, 10, 16, 2),
            RightLeg = new(14, 4, -2, 3, 8), LeftLeg = new(-12, 7, -22, 6, 22, 12),
        },
        s_stand with
        {
            Name = "hand_over_b", Description = "receives something in both hands", Lean = 7, HeadNod = 8,
            Right = new(44, 8, 86, -8, HandShape.Open, 0, 90), Left = new(42, 8, 84, -8, HandShape.Open, 0, 90),
        },
        s_stand with
        {
            Name = "embrace_a", Description = "throws both arms around a partner's neck", Lean = 10, HeadTilt = -4, HeadNod = -4,
            Right = new(96, 12, 112, -18, HandShape.Open, -10), Left = new(92, 10, 108, -22, HandShape.Open, -10),
            RightLeg = new(4, 3, 0, 2, 6, 20), LeftLeg = new(-10, 4, -40, 4, 10, 40),
        },
        s_stand with
        {
            Name = "embrace_b", Description = "holds a partner around the waist", Lean = 6, HeadNod = 10, HeadTilt = 3,
            Right = new(42, 14, 78, -26, HandShape.Open, 0), Left = new(40, 14, 74, -26, HandShape.Open, 0),
        },
        s_stand with
        {
            Name = "fight_a", Description = "attacks with a lunging blow", Lean = 22, Twist = 28, HeadNod = -4, HeadTilt = 0,
            Right = new(100, 14, 92, 2, HandShape.Hold, -40), Left = new(-36, 26, 0, 20, HandShape.Fist),
            RightLeg = new(-36, 12, -46, 12, 24, 26), LeftLeg = new(56, 12, -8, 10, 6),
        },
        s_stand with
        {
            Name = "fight_b", Description = "wards off a blow", Lean = -12, Twist = 10, HeadNod = 6, HeadTilt = 0,
            Right = new(70, 18, 128, -34, HandShape.Hold, 20), Left = new(48, 12, 118, -20, HandShape.Open, 10),
            RightLeg = new(-16, 12, -44, 12, 30, 10), LeftLeg = new(30, 12, -12, 10, 10),
        },
        s_stand with
        {
            Name = "walk_together_a", Description = "walks beside a partner, turned to talk", Lean = 3, Twist = 10, HipYaw = -6, HeadTilt = 4,
            Right = new(-16, 8, -2, 4), Left = new(22, 8, 62, -8, HandShape.Open, 4, 60),
            RightLeg = new(22, 2, 6, 1, 6, -14), LeftLeg = new(-12, 3, -34, 2, 12, 34),
        },
        s_stand with
        {
            Name = "walk_together_b", Description = "walks beside a partner, in the other step", Lean = 3, Twist = -10, HipYaw = 6, HeadTilt = -4,
            Right = new(18, 8, 34, 2), Left = new(-16, 8, -4, 4),
            RightLeg = new(-12, 3, -34, 2, 12, 34), LeftLeg = new(22, 2, 6, 1, 6, -14),
        },
        s_stand with
        {
            Name = "hold_hands_a", Description = "gives the near hand to a partner ahead", Right = new(30, 14, 44, 4, HandShape.Hold, 0), HeadTilt = 5,
        },
        s_stand with
        {
            Name = "hold_hands_b", Description = "takes a partner's hand", Right = new(28, 12, 48, 2, HandShape.Hold, 0), HeadTilt = -5, HeadNod = 4,
        },
        s_stand with
        {
            Name = "bow_to_a", Description = "bows deeply to a partner", Lean = 44, HipLean = 30, HeadNod = 20, HeadTilt = 0, Side = 0, HipTilt = 0, Twist = 0,
            Right = new(26, 10, 84, -40, HandShape.Fist), Left = new(26, 10, 86, -40, HandShape.Open),
            RightLeg = new(-6, 3, -5, 2, 8), LeftLeg = new(-5, 3, -6, 2, 8),
        },
        s_stand with
        {
            Name = "bow_to_b", Description = "receives a bow with a nod", HeadNod = 10, Lean = 4,
            Right = new(6, 10, 26, 0), Left = new(8, 10, 30, -2),
        },
        s_stand with
        {
            Name = "comfort_a", Description = "lays a hand on a partner's shoulder", HeadNod = 6, HeadTilt = 5,
            Right = new(66, 12, 84, -4, HandShape.Open, -14), Left = new(4, 9, 22, 0),
        },
        s_stand with
        {
            Name = "comfort_b", Description = "hangs the head, being comforted", HeadNod = 20, Lean = 12, Shrug = 0.04,
            Right = new(8, 6, 30, -14), Left = new(10, 6, 40, -24),
            RightLeg = new(4, 2, -6, 1, 0), LeftLeg = new(6, 3, -8, 1, 2),
        },
    ];
}
