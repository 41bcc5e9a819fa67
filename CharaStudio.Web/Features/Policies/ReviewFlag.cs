using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Policies;

/// <summary>What the classifier would have a person look at. It refuses nothing.</summary>
public sealed class ReviewFlag
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>The classifier's words, separated by commas.</summary>
    public required string Categories { get; init; }

    /// <summary>The first 500 characters of what was sent.</summary>
    public required string Excerpt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ReviewFlagConfiguration : IEntityTypeConfiguration<ReviewFlag>
{
    public void Configure(EntityTypeBuilder<ReviewFlag> builder)
    {
        builder.ToTable("review_flags");
        builder.Property(flag => flag.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(flag => flag.OwnerId).HasColumnName("owner_id");
        builder.Property(flag => flag.Categories).HasColumnName("categories");
        builder.Property(flag => flag.Excerpt).HasColumnName("excerpt");
        builder.Property(flag => flag.CreatedAt).HasColumnName("created_at");
        builder.HasIndex(flag => new { flag.OwnerId, flag.CreatedAt }).HasDatabaseName("ix_review_flags_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(flag => flag.OwnerId)
            .HasConstraintName("fk_review_flags_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
