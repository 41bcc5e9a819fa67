using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.References;

internal sealed class ReferenceImageConfiguration : IEntityTypeConfiguration<ReferenceImage>
{
    public void Configure(EntityTypeBuilder<ReferenceImage> builder)
    {
        builder.ToTable("reference_images");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.Width).HasColumnName("width");
        builder.Property(row => row.Height).HasColumnName("height");
        builder.Property(row => row.PictureId).HasColumnName("picture_id");
        builder.Property(row => row.MaskId).HasColumnName("mask_id");
        builder.Property(row => row.PortraitId).HasColumnName("portrait_id");
        builder.Property(row => row.Facts).HasColumnName("facts");
        builder.Property(row => row.JobId).HasColumnName("job_id");
        builder.Property(row => row.CharacterId).HasColumnName("character_id");
        builder.Property(row => row.ProcessedAt).HasColumnName("processed_at");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.OwnerId, row.CreatedAt }).HasDatabaseName("ix_reference_images_owner");
        builder.HasIndex(row => row.CharacterId).HasDatabaseName("ix_reference_images_character");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_reference_images_owner").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Characters.Character>().WithMany().HasForeignKey(row => row.CharacterId)
            .HasConstraintName("fk_reference_images_character").OnDelete(DeleteBehavior.SetNull);
    }
}
