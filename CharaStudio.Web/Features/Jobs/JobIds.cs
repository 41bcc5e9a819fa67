using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Jobs of visual stories are spelled as UUIDs, all others <c>job_...</c> (contract C8); both name the same row.</summary>
public static class JobIds
{
    /// <summary>The kind of work whose documented id is a UUID.</summary>
    public const string StoryKind = "visual_story";

    public static string Spell(Job job) => Spell(job.Id, job.Kind);

    public static string Spell(Guid id, string kind) =>
        string.Equals(kind, StoryKind, StringComparison.Ordinal) ? id.ToString("D") : PublicId.Format("job", id);

    public static Guid Parse(string? text) => PublicId.Parse("job", text, "job");
}
