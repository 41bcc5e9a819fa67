using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Media.Enlargements;

internal sealed class EnlargementConfiguration : IEntityTypeConfiguration<Enlargement>
{
    public void Configure(EntityTypeBuilder<Enlargement> builder)
    {
        builder.ToTable("enlargements");
        builder.HasKey(row => row.MediaId);
        builder.Property(row => row.MediaId).HasColumnName("media_id").ValueGeneratedNever();
        builder.Property(row => row.SourceId).HasColumnName("source_id");
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.Factor).HasColumnName("factor");
        builder.Property(row => row.Model).HasColumnName("model");
        builder.Property(row => row.Width).HasColumnName("width");
        builder.Property(row => row.Height).HasColumnName("height");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.HasIndex(row => new { row.OwnerId, row.SourceId }).HasDatabaseName("ix_enlargements_source");
        builder.HasOne<MediaFile>().WithMany().HasForeignKey(row => row.MediaId)
            .HasConstraintName("fk_enlargements_media").OnDelete(DeleteBehavior.Cascade);
    }
}
