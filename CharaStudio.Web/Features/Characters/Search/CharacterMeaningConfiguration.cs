using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Characters.Search;

internal sealed class CharacterMeaningConfiguration : IEntityTypeConfiguration<CharacterMeaning>
{
    public void Configure(EntityTypeBuilder<CharacterMeaning> builder)
    {
        builder.ToTable("character_meanings");
        builder.HasKey(row => row.CharacterId);
        builder.Property(row => row.CharacterId).HasColumnName("character_id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.Version).HasColumnName("version");
        builder.Property(row => row.Vectors).HasColumnName("vectors");
        builder.HasIndex(row => row.OwnerId).HasDatabaseName("ix_character_meanings_owner");
        builder.HasOne<Character>().WithMany().HasForeignKey(row => row.CharacterId)
            .HasConstraintName("fk_character_meanings_character").OnDelete(DeleteBehavior.Cascade);
    }
}
