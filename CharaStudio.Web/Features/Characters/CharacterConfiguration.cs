using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Characters;

internal sealed class CharacterConfiguration : IEntityTypeConfiguration<Character>
{
    public void Configure(EntityTypeBuilder<Character> builder)
    {
        builder.ToTable("characters");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.NameKey).HasColumnName("name_key");
        builder.Property(row => row.Description).HasColumnName("description");
        builder.Property(row => row.Personality).HasColumnName("personality");
        builder.Property(row => row.FirstMes).HasColumnName("first_mes");
        builder.Property(row => row.SpecVersion).HasColumnName("spec_version");
        builder.Property(row => row.Scenario).HasColumnName("scenario");
        builder.Property(row => row.MesExample).HasColumnName("mes_example");
        builder.Property(row => row.Tags).HasColumnName("tags");
        builder.Property(row => row.Visibility).HasColumnName("visibility");
        builder.Property(row => row.LookSheet).HasColumnName("look_sheet");
        builder.Property(row => row.Seed).HasColumnName("seed");
        builder.Property(row => row.Notes).HasColumnName("notes");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.OwnerId, row.CreatedAt, row.Id, row.NameKey }).IsDescending(false, true, false, false)
            .HasDatabaseName("ix_characters_owner_created");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_characters_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
