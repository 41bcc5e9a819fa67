using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Web.Features.References.Ui;

/// <summary>Limbs that stay for one reason, as a person reads it.</summary>
/// <param name="Who">Each arm, or Right arm.</param>
internal sealed record StillWords(string Who, string Reason);

/// <summary>What of a reference moves, in a person's words.</summary>
internal static class MobilityWords
{
    private static readonly string[] s_sides = ["right_", "left_"];

    /// <summary>Head, trunk, both legs.</summary>
    public static string Moves(MobilityView mobility) => mobility.As switch
    {
        PuppetMobility.FourLegs => "as an animal on four legs",
        PuppetMobility.SoftBody => "as one soft body that bends, squashes and hops",
        PuppetMobility.Card => "as one stiff card",
        _ => Sides(mobility.Moves, "both {0}s", ", "),
    };

    /// <summary>One line for each reason.</summary>
    public static IReadOnlyList<StillWords> Stays(MobilityView mobility) =>
        [.. mobility.Stays.OrderBy(limb => Kind(limb.Part), StringComparer.Ordinal).GroupBy(limb => (Kind(limb.Part), limb.Reason)).Select(same => new StillWords(Title(same.Count() > 1 ? $"each {same.Key.Item1}" : Plain(same.First().Part)), same.Key.Reason))];

    /// <summary>What a person may do: joints, mask, picture, each at most once.</summary>
    public static IReadOnlyList<string> Help(MobilityView mobility) => [.. mobility.Stays.Select(limb => limb.Help).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What a movement asks for and does not get; null when it gets all of it.</summary>
    /// <param name="needed">Limbs, as a mobility names them.</param>
    public static string? Missing(MobilityView? mobility, IReadOnlyList<string> needed)
    {
        string[] still = [.. needed.Where(limb => mobility?.Stays.Any(stays => stays.Part == limb) is true)];
        return still.Length == 0 ? null
            : $"This asks for {Sides(still, "both {0}s", " and ", "the ")}, which {(still.Length == 1 ? "stays" : "stay")} as {(still.Length == 1 ? "it is" : "they are")}: "
                + (still.Length == needed.Count ? "only the rest of the body follows." : "the rest of it is done.");
    }

    /// <summary>Whether a movement needs limbs, and all of them stay.</summary>
    public static bool IsLost(MobilityView? mobility, IReadOnlyList<string> needed) =>
        needed.Count > 0 && mobility is not null && needed.All(limb => mobility.Stays.Any(stays => stays.Part == limb));

    // Both sides of one kind become one word.
    private static string Sides(IReadOnlyList<string> parts, string both, string between, string before = "")
    {
        var words = parts.GroupBy(Kind).Select(kind => kind.Count() > 1 ? string.Format(System.Globalization.CultureInfo.InvariantCulture, both, kind.Key) : before + Plain(kind.First()));
        return string.Join(between, words);
    }

    private static string Kind(string part) => s_sides.FirstOrDefault(side => part.StartsWith(side, StringComparison.Ordinal)) is { } side ? part[side.Length..] : part;

    private static string Plain(string part) => part.Replace('_', ' ');

    private static string Title(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
