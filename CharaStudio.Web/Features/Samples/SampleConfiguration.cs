using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Samples;

internal sealed class SampleConfiguration : IEntityTypeConfiguration<SampleMark>
{
    public void Configure(EntityTypeBuilder<SampleMark> builder)
    {
        builder.ToTable("sample_marks");
        builder.HasKey(row => row.OwnerId);
        builder.Property(row => row.OwnerId).HasColumnName("owner_id").ValueGeneratedNever();
        builder.Property(row => row.MadeAt).HasColumnName("made_at");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.OwnerId)
            .HasConstraintName("fk_sample_marks_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
