using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Stories;

internal sealed class StoryConfiguration : IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<StoryNode>, IEntityTypeConfiguration<StoryEdge>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("stories");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.WorldId).HasColumnName("world_id");
        builder.Property(row => row.Title).HasColumnName("title");
        builder.Property(row => row.TitleKey).HasColumnName("title_key");
        builder.Property(row => row.Outline).HasColumnName("outline");
        builder.Property(row => row.CharacterIds).HasColumnName("character_ids");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.OwnerId, row.CreatedAt }).HasDatabaseName("ix_stories_owner_created");
        builder.HasIndex(row => row.WorldId).HasDatabaseName("ix_stories_world");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_stories_owner").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Worlds.World>().WithMany().HasForeignKey(row => row.WorldId)
            .HasConstraintName("fk_stories_world").OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StoryNode> builder)
    {
        builder.ToTable("story_nodes");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.StoryId).HasColumnName("story_id");
        builder.Property(row => row.Ordinal).HasColumnName("ordinal");
        builder.Property(row => row.Title).HasColumnName("title");
        builder.Property(row => row.Text).HasColumnName("text");
        builder.Property(row => row.SceneId).HasColumnName("scene_id");
        builder.Property(row => row.X).HasColumnName("x");
        builder.Property(row => row.Y).HasColumnName("y");
        builder.Property(row => row.Plot).HasColumnName("plot");
        builder.Property(row => row.Writer).HasColumnName("writer");
        builder.Property(row => row.Seed).HasColumnName("seed");
        builder.Property(row => row.WrittenAt).HasColumnName("written_at");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.StoryId, row.Ordinal }).IsUnique().HasDatabaseName("ix_story_nodes_story_ordinal");
        builder.HasIndex(row => row.SceneId).HasDatabaseName("ix_story_nodes_scene");
        builder.HasOne<Story>().WithMany().HasForeignKey(row => row.StoryId)
            .HasConstraintName("fk_story_nodes_story").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Worlds.Scene>().WithMany().HasForeignKey(row => row.SceneId)
            .HasConstraintName("fk_story_nodes_scene").OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StoryEdge> builder)
    {
        builder.ToTable("story_edges");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.StoryId).HasColumnName("story_id");
        builder.Property(row => row.FromId).HasColumnName("from_id");
        builder.Property(row => row.ToId).HasColumnName("to_id");
        builder.Property(row => row.Ordinal).HasColumnName("ordinal");
        builder.Property(row => row.Text).HasColumnName("text");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => row.StoryId).HasDatabaseName("ix_story_edges_story");
        builder.HasIndex(row => row.FromId).HasDatabaseName("ix_story_edges_from");
        builder.HasIndex(row => row.ToId).HasDatabaseName("ix_story_edges_to");
        builder.HasOne<Story>().WithMany().HasForeignKey(row => row.StoryId)
            .HasConstraintName("fk_story_edges_story").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoryNode>().WithMany().HasForeignKey(row => row.FromId)
            .HasConstraintName("fk_story_edges_from").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoryNode>().WithMany().HasForeignKey(row => row.ToId)
            .HasConstraintName("fk_story_edges_to").OnDelete(DeleteBehavior.Cascade);
    }
}
