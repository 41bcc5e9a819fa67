using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>How tall somebody stands beside an adult.</summary>
internal static class Stature
{
    public static double Heads(LookSheet look) => look.Proportion switch
    {
        Proportion.Chibi => 3,
        Proportion.Child => 5,
        Proportion.Heroic => 8,
        _ => 6.5,
    };

    /// <summary>Standing height in adult heights.</summary>
    public static double Of(LookSheet look)
    {
        var grown = look.Proportion switch
        {
            Proportion.Chibi => 0.66,
            Proportion.Child => 0.76,
            Proportion.Heroic => 1.1,
            _ => 1.0,
        };
        return look.Proportion is Proportion.Child or Proportion.Chibi ? grown
            : grown * look.Age switch { Age.Child => 0.8, Age.Old => 0.97, _ => look.Presentation == Presentation.Masculine ? 1.04 : 1 };
    }

    /// <summary>Length of one head height of this figure in adult heights.</summary>
    public static double HeadUnit(LookSheet look) => Of(look) / Heads(look);
}
