using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.References;

/// <summary>Reference images as clients read them.</summary>
public sealed class ReferenceViews(MediaLinks links)
{
    public const string Pending = "pending";
    public const string Processed = "processed";
    public const string Failed = "failed";

    /// <param name="look">The job that looks at it; null when its row is gone.</param>
    public ReferenceView Of(ReferenceImage row, Job? look)
    {
        var facts = ReferenceJson.Facts(row);
        var status = row.ProcessedAt is not null ? Processed : look is null || look.State.IsOver() ? Failed : Pending;
        return new ReferenceView(
            PublicId.Format(ReferenceService.IdPrefix, row.Id),
            row.Name,
            row.Width,
            row.Height,
            status,
            status is Failed ? look?.ErrorMessage ?? "It was interrupted." : null,
            row.CreatedAt,
            row.ProcessedAt,
            row.CharacterId is { } character ? PublicId.Format(CharacterService.IdPrefix, character) : null,
            links.Sign(row.PictureId),
            row.MaskId is { } mask ? links.Sign(mask) : null,
            facts is null ? null : new MaskFacts(facts.MaskSource, Math.Round(facts.MaskConfidence, 3), Math.Round(facts.MaskShare, 4)),
            facts?.JointSource,
            facts is null ? [] : [.. facts.Joints.Select((place, i) => new JointView(ReferenceJson.Word((Joint)i), Math.Round(place.X, 2), Math.Round(place.Y, 2), Math.Round(place.Visibility, 3)))],
            facts?.Notes ?? [],
            look is null ? "" : JobIds.Spell(look),
            row.Version,
            row.PortraitId is { } portrait ? links.Sign(portrait) : null,
            facts?.Mobility is { } mobility ? Of(mobility) : null);
    }

    public static MobilityView Of(PuppetMobility mobility) =>
        new(mobility.As, mobility.Moves, [.. mobility.Stays.Select(limb => new StillPartView(limb.Part, limb.Reason, limb.Help))]);
}
