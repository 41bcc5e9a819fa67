using CharaStudio.Web.Features.References;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Generation;

internal sealed class GeneratedAssetConfiguration : IEntityTypeConfiguration<GeneratedAsset>
{
    public void Configure(EntityTypeBuilder<GeneratedAsset> builder)
    {
        builder.ToTable("generated_assets");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.ReferenceId).HasColumnName("reference_id");
        builder.Property(row => row.JobId).HasColumnName("job_id");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.ParametersHash).HasColumnName("parameters_hash");
        builder.Property(row => row.MediaId).HasColumnName("media_id");
        builder.Property(row => row.MaskId).HasColumnName("mask_id");
        builder.Property(row => row.PosterId).HasColumnName("poster_id");
        builder.Property(row => row.Facts).HasColumnName("facts");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.CachedUntil).HasColumnName("cached_until");
        builder.HasIndex(row => new { row.OwnerId, row.ParametersHash, row.CreatedAt }).HasDatabaseName("ix_generated_assets_parameters");
        builder.HasIndex(row => new { row.ReferenceId, row.CreatedAt }).HasDatabaseName("ix_generated_assets_reference");
        builder.HasIndex(row => row.JobId).IsUnique().HasDatabaseName("ix_generated_assets_job");
        builder.HasOne<ReferenceImage>().WithMany().HasForeignKey(row => row.ReferenceId)
            .HasConstraintName("fk_generated_assets_reference").OnDelete(DeleteBehavior.Cascade);
    }
}
