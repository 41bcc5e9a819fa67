using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>A story told in pictures: what was asked for, what was understood, and where the pictures are.</summary>
public sealed class VisualStory
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid JobId { get; init; }

    public required string Title { get; set; }

    /// <summary>JSON of the order.</summary>
    public required string Request { get; init; }

    /// <summary>JSON of <see cref="StoryPlan"/>; null until the references have been read.</summary>
    public string? Plan { get; set; }

    public required long Seed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>One finished picture of a story, by its place in the order of work: portraits first, then scenes.</summary>
public sealed class VisualStoryPicture
{
    public required Guid StoryId { get; init; }

    public required int Index { get; init; }

    public required Guid MediaId { get; init; }

    public Guid? VectorId { get; init; }

    public string AltText { get; init; } = "";
}

internal sealed class VisualStoryConfiguration : IEntityTypeConfiguration<VisualStory>, IEntityTypeConfiguration<VisualStoryPicture>
{
    public void Configure(EntityTypeBuilder<VisualStory> builder)
    {
        builder.ToTable("visual_stories");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.JobId).HasColumnName("job_id");
        builder.Property(row => row.Title).HasColumnName("title");
        builder.Property(row => row.Request).HasColumnName("request");
        builder.Property(row => row.Plan).HasColumnName("plan");
        builder.Property(row => row.Seed).HasColumnName("seed");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.HasIndex(row => new { row.OwnerId, row.CreatedAt }).HasDatabaseName("ix_visual_stories_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_visual_stories_owner").OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<VisualStoryPicture> builder)
    {
        builder.ToTable("visual_story_pictures");
        builder.HasKey(row => new { row.StoryId, row.Index }).HasName("PK_visual_story_pictures");
        builder.Property(row => row.StoryId).HasColumnName("story_id");
        builder.Property(row => row.Index).HasColumnName("place").ValueGeneratedNever();
        builder.Property(row => row.MediaId).HasColumnName("media_id");
        builder.Property(row => row.VectorId).HasColumnName("vector_id");
        builder.Property(row => row.AltText).HasColumnName("alt_text");
        builder.HasOne<VisualStory>().WithMany().HasForeignKey(row => row.StoryId)
            .HasConstraintName("fk_visual_story_pictures_story").OnDelete(DeleteBehavior.Cascade);
    }
}
