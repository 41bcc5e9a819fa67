using static CharaStudio.Engine.Illustrator.Heads.Hair.RingBuilder;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Hair that hangs freely.</summary>
internal static class LooseCuts
{
    public static HairCut Bob => new()
    {
        Ring = Ring(Fringes.Swept, 0.4, 0.36, 6, 0.1, 0.07, splitSide: true),
        Flare = 0.32,
        Bend = -0.55,
        Side = 0.06,
    };

    public static HairCut Pixie => new()
    {
        Ring = Ring(Fringes.Aside, 0.15, 0.24, 6, 0.1, 0.09),
        Side = 0.035,
        Top = 0.075,
        Bend = -0.8,
        Part = 24,
    };

    public static HairCut ShoulderLength => new()
    {
        Ring = Ring(Fringes.Curtain, 0.52, 0.58, 7, 0.12, 0.14, splitSide: true),
        Flare = 0.06,
        Bend = 0.12,
        Part = 0,
    };

    public static HairCut LongStraight => new()
    {
        Ring = Ring(Fringes.Swept, 0.62, 1.35, 7, 0.12, 0.3, splitSide: true, ragged: 0.08),
        Flare = 0.1,
        Bend = -0.03,
    };

    public static HairCut LongWavy => new()
    {
        Ring = Ring(Fringes.Curtain, 0.66, 1.2, 6, 0.12, 0.3, splitSide: true, ragged: 0.1),
        Flare = 0.3,
        Bend = -0.1,
        Wave = 0.055,
        Frequency = 15,
        Side = 0.06,
        Top = 0.085,
        Part = 6,
    };

    public static HairCut Hime => new()
    {
        Ring =
        [
            .. Ring(Fringes.Straight, 0.4, 1.4, 7, 0.1, 0.03, 0.03, ragged: 0.0),
        ],
        Flare = 0.05,
        Bend = -0.01,
        Part = 0,
    };

    public static HairCut MessyShort => new()
    {
        Ring = Ring(Fringes.Choppy, 0.09, 0.24, 6, 0.14, 0.12),
        Crest = Crest.Spikes,
        CrestCount = 8,
        CrestLength = 0.075,
        Bend = -0.5,
        Side = 0.05,
    };

    public static HairCut Spiky => new()
    {
        Ring = Ring(Fringes.Spiked, 0.1, 0.28, 6, 0.18, 0.18, 0.16),
        Crest = Crest.Spikes,
        CrestCount = 8,
        CrestLength = 0.2,
        Flare = 0.1,
        Side = 0.05,
        Top = 0.08,
    };
}
