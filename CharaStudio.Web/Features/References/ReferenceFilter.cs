using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.References;

/// <summary>Which reference images a list shows.</summary>
/// <param name="Status">pending, processed or failed; null for all.</param>
/// <param name="CharacterId">Whose likeness; null for everybody's and nobody's.</param>
public sealed record ReferenceFilter(string? Status, Guid? CharacterId)
{
    public static ReferenceFilter None { get; } = new(null, null);

    /// <exception cref="StudioException">BadRequest for another word, or for what is no character's id.</exception>
    public static ReferenceFilter Of(string? status, string? characterId)
    {
        if (status is not (null or ReferenceViews.Pending or ReferenceViews.Processed or ReferenceViews.Failed))
        {
            throw StudioException.BadParameter("status", $"'status' may be {ReferenceViews.Pending}, {ReferenceViews.Processed} or {ReferenceViews.Failed}.");
        }

        if (characterId is null)
        {
            return new ReferenceFilter(status, null);
        }

        return PublicId.TryParse(CharacterService.IdPrefix, characterId, out var id)
            ? new ReferenceFilter(status, id)
            : throw StudioException.BadParameter("character_id", "'character_id' must be a character's id, such as char_4obYjckb4A6dePyoo3Gs6S.");
    }

    /// <param name="jobs">All jobs: what is not processed is pending as long as its job is not over.</param>
    internal IQueryable<ReferenceImage> Apply(IQueryable<ReferenceImage> rows, IQueryable<Job> jobs)
    {
        rows = CharacterId is { } id ? rows.Where(row => row.CharacterId == id) : rows;
        return Status switch
        {
            ReferenceViews.Processed => rows.Where(row => row.ProcessedAt != null),
            ReferenceViews.Pending => rows.Where(row => row.ProcessedAt == null && jobs.Any(job => job.Id == row.JobId
                && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling))),
            ReferenceViews.Failed => rows.Where(row => row.ProcessedAt == null && !jobs.Any(job => job.Id == row.JobId
                && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling))),
            _ => rows,
        };
    }
}
