using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Media;

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("media");
        builder.Property(file => file.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(file => file.OwnerId).HasColumnName("owner_id");
        builder.Property(file => file.MediaType).HasColumnName("media_type");
        builder.Property(file => file.Name).HasColumnName("name");
        builder.Property(file => file.Bytes).HasColumnName("bytes");
        builder.Property(file => file.Width).HasColumnName("width");
        builder.Property(file => file.Height).HasColumnName("height");
        builder.Property(file => file.Sha256).HasColumnName("sha256");
        builder.Property(file => file.CreatedAt).HasColumnName("created_at");
        builder.HasIndex(file => file.OwnerId).HasDatabaseName("ix_media_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(file => file.OwnerId)
            .HasConstraintName("fk_media_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
