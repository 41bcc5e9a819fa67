using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>The measures of a body, all in this figure's head heights. Widths and depths of the trunk are half measures, limb measures are radii.</summary>
public sealed record Physique
{
    public double Heads { get; init; }

    public double Neck { get; init; }

    public double ChestToNeck { get; init; }

    public double WaistToChest { get; init; }

    public double PelvisToWaist { get; init; }

    public double Thigh { get; init; }

    public double Shin { get; init; }

    public double AnkleHeight { get; init; }

    public double UpperArm { get; init; }

    public double Forearm { get; init; }

    public double Hand { get; init; }

    public double Foot { get; init; }

    public double ShoulderX { get; init; }

    public double HipX { get; init; }

    public double HipWidth { get; init; }

    public double WaistWidth { get; init; }

    public double ChestWidth { get; init; }

    public double NeckRadius { get; init; }

    /// <summary>Shoulder cap, biceps, elbow, forearm, wrist.</summary>
    public required IReadOnlyList<double> Arm { get; init; }

    /// <summary>Hip end, mid thigh, knee, calf, ankle.</summary>
    public required IReadOnlyList<double> Leg { get; init; }

    /// <summary>How far the breast stands out in front of the ribs.</summary>
    public double Bust { get; init; }

    /// <summary>How far the belly stands out in front of the waist.</summary>
    public double Belly { get; init; }

    /// <summary>How far the seat stands out behind the hips.</summary>
    public double Seat { get; init; }

    /// <summary>Degrees by which age bends the back.</summary>
    public double Stoop { get; init; }

    public static Physique For(LookSheet look)
    {
        var p = Presented(Of(look.Proportion), look.Presentation, look.Proportion, look.Age);
        p = Built(p, look.Build);
        return look.Age == Age.Old ? p with { Stoop = 7, Arm = Times(p.Arm, 0.93), Leg = Times(p.Leg, 0.95), Belly = p.Belly + 0.04 } : p;
    }

    private static Physique Of(Proportion proportion) => proportion switch
    {
        Proportion.Chibi => new Physique
        {
            Heads = 3, Neck = 0.07, ChestToNeck = 0.3, WaistToChest = 0.3, PelvisToWaist = 0.27, Thigh = 0.5, Shin = 0.45, AnkleHeight = 0.11,
            UpperArm = 0.4, Forearm = 0.36, Hand = 0.27, Foot = 0.36, ShoulderX = 0.25, HipX = 0.14, HipWidth = 0.31, WaistWidth = 0.26,
            ChestWidth = 0.27, NeckRadius = 0.12, Arm = [0.125, 0.112, 0.1, 0.11, 0.088], Leg = [0.185, 0.175, 0.145, 0.145, 0.115], Seat = 0.03,
        },
        Proportion.Child => new Physique
        {
            Heads = 5, Neck = 0.2, ChestToNeck = 0.52, WaistToChest = 0.5, PelvisToWaist = 0.46, Thigh = 1.12, Shin = 1.03, AnkleHeight = 0.17,
            UpperArm = 0.72, Forearm = 0.66, Hand = 0.45, Foot = 0.6, ShoulderX = 0.41, HipX = 0.19, HipWidth = 0.39, WaistWidth = 0.34,
            ChestWidth = 0.38, NeckRadius = 0.135, Arm = [0.135, 0.115, 0.098, 0.108, 0.075], Leg = [0.21, 0.185, 0.14, 0.14, 0.085], Seat = 0.04,
        },
        Proportion.Anime => new Physique
        {
            Heads = 6.5, Neck = 0.25, ChestToNeck = 0.64, WaistToChest = 0.68, PelvisToWaist = 0.58, Thigh = 1.56, Shin = 1.5, AnkleHeight = 0.22,
            UpperArm = 0.98, Forearm = 0.9, Hand = 0.65, Foot = 0.8, ShoulderX = 0.55, HipX = 0.23, HipWidth = 0.46, WaistWidth = 0.36,
            ChestWidth = 0.45, NeckRadius = 0.155, Arm = [0.16, 0.132, 0.105, 0.118, 0.074], Leg = [0.26, 0.238, 0.158, 0.168, 0.088], Seat = 0.06,
        },
        _ => new Physique
        {
            Heads = 8, Neck = 0.36, ChestToNeck = 0.8, WaistToChest = 0.85, PelvisToWaist = 0.7, Thigh = 2.05, Shin = 1.96, AnkleHeight = 0.26,
            UpperArm = 1.24, Forearm = 1.12, Hand = 0.72, Foot = 1, ShoulderX = 0.7, HipX = 0.28, HipWidth = 0.54, WaistWidth = 0.46,
            ChestWidth = 0.58, NeckRadius = 0.195, Arm = [0.205, 0.172, 0.13, 0.152, 0.094], Leg = [0.31, 0.275, 0.185, 0.2, 0.105], Seat = 0.07,
        },
    };

    private static Physique Presented(Physique p, Presentation presentation, Proportion proportion, Age age)
    {
        var grown = proportion is Proportion.Anime or Proportion.Heroic && age != Age.Child ? 1.0 : 0.25;
        double Toward(double factor) => 1 + ((factor - 1) * grown);
        return presentation switch
        {
            Presentation.Feminine => p with
            {
                ShoulderX = p.ShoulderX * Toward(0.88),
                WaistWidth = p.WaistWidth * Toward(0.87),
                HipWidth = p.HipWidth * Toward(1.05),
                ChestWidth = p.ChestWidth * Toward(0.92),
                NeckRadius = p.NeckRadius * Toward(0.86),
                Arm = Times(p.Arm, Toward(0.82)),
                Leg = Times(p.Leg, Toward(0.98)),
                Hand = p.Hand * Toward(0.93),
                Foot = p.Foot * Toward(0.9),
                Bust = 0.13 * grown * (grown < 1 ? 0 : 1),
                Seat = p.Seat * Toward(1.3),
                Thigh = p.Thigh * Toward(1.01),
            },
            Presentation.Masculine => p with
            {
                ShoulderX = p.ShoulderX * Toward(1.14),
                WaistWidth = p.WaistWidth * Toward(1.1),
                HipWidth = p.HipWidth * Toward(0.97),
                ChestWidth = p.ChestWidth * Toward(1.1),
                NeckRadius = p.NeckRadius * Toward(1.12),
                Arm = Times(p.Arm, Toward(1.1)),
                Hand = p.Hand * Toward(1.06),
                Foot = p.Foot * Toward(1.06),
            },
            _ => p,
        };
    }

    private static Physique Built(Physique p, Build build) => build switch
    {
        Build.Slim => p with
        {
            ShoulderX = p.ShoulderX * 0.96,
            WaistWidth = p.WaistWidth * 0.9,
            HipWidth = p.HipWidth * 0.93,
            ChestWidth = p.ChestWidth * 0.93,
            NeckRadius = p.NeckRadius * 0.93,
            Arm = Times(p.Arm, 0.88),
            Leg = Times(p.Leg, 0.9),
        },
        Build.Strong => p with
        {
            ShoulderX = p.ShoulderX * 1.1,
            WaistWidth = p.WaistWidth * 1.06,
            HipWidth = p.HipWidth * 1.03,
            ChestWidth = p.ChestWidth * 1.14,
            NeckRadius = p.NeckRadius * 1.2,
            Arm = [p.Arm[0] * 1.3, p.Arm[1] * 1.32, p.Arm[2] * 1.12, p.Arm[3] * 1.28, p.Arm[4] * 1.1],
            Leg = [p.Leg[0] * 1.1, p.Leg[1] * 1.14, p.Leg[2] * 1.06, p.Leg[3] * 1.16, p.Leg[4] * 1.05],
        },
        Build.Heavy => p with
        {
            ShoulderX = p.ShoulderX * 1.06,
            WaistWidth = p.WaistWidth * 1.5,
            HipWidth = p.HipWidth * 1.27,
            ChestWidth = p.ChestWidth * 1.22,
            HipX = p.HipX * 1.15,
            NeckRadius = p.NeckRadius * 1.22,
            Arm = Times(p.Arm, 1.3),
            Leg = Times(p.Leg, 1.24),
            Belly = 0.16 * p.Heads / 6.5,
            Seat = p.Seat * 1.4,
        },
        _ => p,
    };

    private static double[] Times(IReadOnlyList<double> radii, double by) => [.. radii.Select(r => r * by)];
}
