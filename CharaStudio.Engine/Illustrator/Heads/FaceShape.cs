using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Measures of one face in head heights, and its outline in every view; the side and three-quarter views face right.</summary>
/// <remarks>Proportions follow the drawing-school canon (eyes at half height in adults, lower in children), moved towards anime.</remarks>
internal sealed record FaceShape
{
    /// <summary>Half of the face's width at the cheekbones.</summary>
    public double Cheek { get; init; } = 0.355;

    /// <summary>Half width at the jaw corners and their height.</summary>
    public double Jaw { get; init; } = 0.285;

    public double JawY { get; init; } = 0.275;

    /// <summary>Half width of the flat of the chin; 0.04 pointed, 0.14 square.</summary>
    public double Chin { get; init; } = 0.055;

    public double EyeY { get; init; } = 0.075;

    /// <summary>Distance of each eye's centre from the middle of the face.</summary>
    public double EyeX { get; init; } = 0.168;

    public double EyeWidth { get; init; } = 0.2;

    public double EyeHeight { get; init; } = 0.178;

    public double NoseY { get; init; } = 0.232;

    public double MouthY { get; init; } = 0.335;

    /// <summary>0 a dab of shadow, 1 a modelled bridge, wings and lips.</summary>
    public double Modelling { get; init; }

    /// <summary>Lash and brow weight, 1 = usual.</summary>
    public double Lash { get; init; } = 1;

    public double Brow { get; init; } = 1;

    /// <summary>0 none .. 1: folds beside the mouth, under the eyes and on the brow.</summary>
    public double Wrinkles { get; init; }

    /// <summary>How far the nose stands out in profile.</summary>
    public double NoseLength { get; init; } = 0.05;

    public static FaceShape Of(LookSheet look)
    {
        var shape = ByProportion(look.Proportion);
        shape = look.Presentation switch
        {
            Presentation.Masculine => shape with
            {
                Jaw = shape.Jaw + 0.014,
                JawY = shape.JawY + 0.025,
                Chin = shape.Chin + 0.042,
                Cheek = shape.Cheek - 0.008,
                EyeHeight = shape.EyeHeight * 0.74,
                EyeWidth = shape.EyeWidth * 0.95,
                EyeY = shape.EyeY - 0.006,
                Lash = 0.72,
                Brow = 1.5,
                Modelling = shape.Modelling + 0.25,
                NoseLength = shape.NoseLength + 0.01,
            },
            Presentation.Androgynous => shape with { Chin = shape.Chin + 0.012, EyeHeight = shape.EyeHeight * 0.9, Lash = 0.88, Brow = 1.15 },
            _ => shape with { Lash = 1.12 },
        };
        shape = look.Build switch
        {
            Build.Heavy => shape with { Jaw = shape.Jaw + 0.04, JawY = shape.JawY + 0.04, Chin = shape.Chin + 0.05, Cheek = shape.Cheek + 0.012 },
            Build.Strong => shape with { Jaw = shape.Jaw + 0.014, Chin = shape.Chin + 0.016 },
            Build.Slim => shape with { Jaw = shape.Jaw - 0.01 },
            _ => shape,
        };
        return ByAge(shape, look.Age, look.Proportion);
    }

    /// <summary>The closed outline of skull and face.</summary>
    public Outline Outline(View view) => view switch
    {
        View.Front => Front(),
        View.ThreeQuarter => ThreeQuarter(),
        View.Side => Profile(),
        _ => Rear(),
    };

    private static FaceShape ByProportion(Proportion proportion) => proportion switch
    {
        Proportion.Chibi => new FaceShape
        {
            Cheek = 0.392,
            Jaw = 0.335,
            JawY = 0.27,
            Chin = 0.1,
            EyeY = 0.115,
            EyeX = 0.19,
            EyeWidth = 0.232,
            EyeHeight = 0.27,
            NoseY = 0.275,
            MouthY = 0.345,
            NoseLength = 0.035,
        },
        Proportion.Child => new FaceShape
        {
            Cheek = 0.378,
            Jaw = 0.315,
            JawY = 0.272,
            Chin = 0.078,
            EyeY = 0.1,
            EyeX = 0.178,
            EyeWidth = 0.216,
            EyeHeight = 0.218,
            NoseY = 0.255,
            NoseLength = 0.045,
        },
        Proportion.Heroic => new FaceShape
        {
            Cheek = 0.335,
            Jaw = 0.272,
            JawY = 0.285,
            Chin = 0.062,
            EyeY = 0.03,
            EyeX = 0.152,
            EyeWidth = 0.168,
            EyeHeight = 0.112,
            NoseY = 0.208,
            MouthY = 0.326,
            Modelling = 0.6,
            NoseLength = 0.062,
        },
        _ => new FaceShape(),
    };

    private static FaceShape ByAge(FaceShape shape, Age age, Proportion proportion) => age switch
    {
        Age.Child when proportion is not Proportion.Chibi => shape with
        {
            Cheek = Math.Min(0.385, shape.Cheek + 0.02),
            Jaw = shape.Jaw + 0.026,
            JawY = shape.JawY - 0.01,
            Chin = Math.Min(shape.Chin, 0.085) + 0.008,
            EyeY = shape.EyeY + 0.022,
            EyeHeight = shape.EyeHeight * 1.1,
            EyeWidth = shape.EyeWidth * 1.04,
            NoseY = shape.NoseY + 0.015,
            Brow = Math.Min(shape.Brow, 1),
            NoseLength = shape.NoseLength * 0.75,
        },
        Age.Adult => shape with { EyeHeight = shape.EyeHeight * 0.9, EyeY = shape.EyeY - 0.01, Modelling = shape.Modelling + 0.15 },
        Age.Old => shape with
        {
            EyeHeight = shape.EyeHeight * 0.76,
            EyeY = shape.EyeY - 0.012,
            Jaw = shape.Jaw + 0.008,
            Chin = shape.Chin + 0.018,
            Modelling = shape.Modelling + 0.3,
            Wrinkles = 1,
            Lash = shape.Lash * 0.8,
        },
        _ => shape,
    };

    private Outline Front()
    {
        Vec[] right =
        [
            new(0, -0.5), new(0.19, -0.46), new(0.335, -0.32), new(Cheek + 0.018, -0.13), new(Cheek + 0.006, 0.05),
        ];
        var b = Drawing.Outline.Start(right[0]).Through(right[1..]);
        b.Curve(Cheek, 0.14, Jaw + 0.03, JawY - 0.055, Jaw, JawY)
            .Curve(Jaw - 0.045, JawY + 0.09, Chin + 0.07, 0.5, 0, 0.5)
            .Curve(-Chin - 0.07, 0.5, -Jaw + 0.045, JawY + 0.09, -Jaw, JawY)
            .Curve(-Jaw - 0.03, JawY - 0.055, -Cheek, 0.14, -Cheek - 0.006, 0.05)
            .Through(new Vec(-Cheek - 0.018, -0.13), new(-0.335, -0.32), new(-0.19, -0.46), right[0]);
        return b.Close().Build();
    }

    private Outline ThreeQuarter()
    {
        var wide = Cheek - 0.355;
        var jaw = Jaw - 0.285;
        var chin = Chin - 0.055;
        return Drawing.Outline.Start(-0.02, -0.5)
            .Through(new Vec(0.15, -0.465), new(0.27, -0.35), new(0.322 + wide, -0.18), new(0.325 + wide, -0.04))
            .Curve(0.325 + wide, 0.0, 0.298 + wide, 0.03, 0.298 + wide, 0.075)
            .Curve(0.3 + wide, 0.115, 0.316 + wide, 0.13, 0.314 + wide, 0.172)
            .Curve(0.312 + wide, 0.235, 0.285 + jaw, JawY + 0.015, 0.262 + jaw, JawY + 0.065)
            .Curve(0.235 + (jaw / 2), JawY + 0.13, 0.195 + chin, 0.5, 0.125, 0.5)
            .Curve(0.055 - (chin * 0.8), 0.5, -0.09, 0.432 + (jaw / 2), -0.185 - (jaw / 2), JawY + 0.05)
            .Curve(-0.235 - jaw, JawY, -0.262 - jaw, 0.2, -0.275 - wide, 0.13)
            .Through(new Vec(-0.36, 0.12), new(-0.41, -0.02), new(-0.41, -0.2), new(-0.31, -0.39), new(-0.18, -0.475), new(-0.02, -0.5))
            .Close().Build();
    }

    private Outline Profile()
    {
        var chin = (Chin - 0.055) * 0.35;
        var nose = 0.327 + NoseLength;
        return Drawing.Outline.Start(-0.03, -0.5)
            .Through(new Vec(0.14, -0.465), new(0.265, -0.35), new(0.325, -0.2), new(0.335, -0.06))
            .Curve(0.336, -0.02, 0.318, 0.01, 0.316, 0.055)
            .Curve(0.318, 0.1, 0.345, NoseY - 0.06, nose, NoseY - 0.026)
            .Curve(nose + 0.008, NoseY - 0.01, nose - 0.004, NoseY + 0.006, nose - 0.018, NoseY + 0.01)
            .Curve(0.35, NoseY + 0.016, 0.338, NoseY + 0.018, 0.336, NoseY + 0.032)
            .Curve(0.335, NoseY + 0.05, 0.344, MouthY - 0.034, 0.342, MouthY - 0.016)
            .Curve(0.341, MouthY - 0.008, 0.331, MouthY - 0.006, 0.329, MouthY)
            .Curve(0.335, MouthY + 0.008, 0.337, MouthY + 0.018, 0.331, MouthY + 0.032)
            .Curve(0.326, MouthY + 0.042, 0.312, MouthY + 0.05, 0.311, MouthY + 0.07)
            .Curve(0.311, MouthY + 0.1, 0.319 + chin, MouthY + 0.105, 0.311 + chin, 0.46)
            .Curve(0.3 + chin, 0.492, 0.265, 0.503, 0.235, 0.498)
            .Curve(0.16, 0.485, 0.06, 0.43, -0.005, JawY + 0.09)
            .Curve(-0.055, JawY + 0.055, -0.075, JawY - 0.02, -0.085, 0.2)
            .Curve(-0.15, 0.3, -0.25, 0.3, -0.3, 0.24)
            .Through(new Vec(-0.39, 0.1), new(-0.445, -0.08), new(-0.42, -0.26), new(-0.3, -0.42), new(-0.16, -0.485), new(-0.03, -0.5))
            .Close().Build();
    }

    private Outline Rear() => Drawing.Outline.Start(0, -0.5)
        .Through(new Vec(0.19, -0.46), new(0.335, -0.32), new(Cheek + 0.018, -0.13), new(Cheek, 0.05))
        .Curve(Cheek - 0.02, 0.16, Jaw - 0.02, 0.24, Jaw - 0.09, 0.31)
        .Curve(Jaw - 0.14, 0.35, 0.1, 0.37, 0, 0.37)
        .Curve(-0.1, 0.37, -Jaw + 0.14, 0.35, -Jaw + 0.09, 0.31)
        .Curve(-Jaw + 0.02, 0.24, -Cheek + 0.02, 0.16, -Cheek, 0.05)
        .Through(new Vec(-Cheek - 0.018, -0.13), new(-0.335, -0.32), new(-0.19, -0.46), new(0, -0.5)).Close().Build();
}
