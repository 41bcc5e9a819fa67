using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Worlds;

internal sealed class WorldConfiguration : IEntityTypeConfiguration<World>, IEntityTypeConfiguration<Scene>
{
    public void Configure(EntityTypeBuilder<World> builder)
    {
        builder.ToTable("worlds");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.NameKey).HasColumnName("name_key");
        builder.Property(row => row.Description).HasColumnName("description");
        builder.Property(row => row.Lore).HasColumnName("lore");
        builder.Property(row => row.Map).HasColumnName("map");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.OwnerId, row.CreatedAt }).HasDatabaseName("ix_worlds_owner_created");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_worlds_owner").OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Scene> builder)
    {
        builder.ToTable("scenes");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.WorldId).HasColumnName("world_id");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.Description).HasColumnName("description");
        builder.Property(row => row.Place).HasColumnName("place");
        builder.Property(row => row.Hour).HasColumnName("hour");
        builder.Property(row => row.Weather).HasColumnName("weather");
        builder.Property(row => row.Lore).HasColumnName("lore");
        builder.Property(row => row.CharacterIds).HasColumnName("character_ids");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => row.OwnerId).HasDatabaseName("ix_scenes_owner");
        builder.HasIndex(row => new { row.WorldId, row.CreatedAt }).HasDatabaseName("ix_scenes_world_created");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_scenes_owner").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<World>().WithMany().HasForeignKey(row => row.WorldId)
            .HasConstraintName("fk_scenes_world").OnDelete(DeleteBehavior.Cascade);
    }
}
