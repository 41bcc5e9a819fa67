using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Jobs;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.Property(job => job.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(job => job.OwnerId).HasColumnName("owner_id");
        builder.Property(job => job.Lane).HasColumnName("lane");
        builder.Property(job => job.Kind).HasColumnName("kind");
        builder.Property(job => job.Title).HasColumnName("title");
        builder.Property(job => job.State).HasColumnName("state").HasConversion(state => state.Word(), word => JobMoves.Read(word));
        builder.Property(job => job.Priority).HasColumnName("priority");
        builder.Property(job => job.Attempt).HasColumnName("attempt");
        builder.Property(job => job.Worker).HasColumnName("worker");
        builder.Property(job => job.LeaseUntil).HasColumnName("lease_until");
        builder.Property(job => job.Progress).HasColumnName("progress");
        builder.Property(job => job.Stage).HasColumnName("stage");
        builder.Property(job => job.LastUnitDone).HasColumnName("last_unit_done");
        builder.Property(job => job.UnitsDone).HasColumnName("units_done");
        builder.Property(job => job.UnitsTotal).HasColumnName("units_total");
        builder.Property(job => job.Cost).HasColumnName("cost");
        builder.Property(job => job.ErrorCode).HasColumnName("error_code");
        builder.Property(job => job.ErrorMessage).HasColumnName("error_message");
        builder.Property(job => job.Payload).HasColumnName("payload");
        builder.Property(job => job.Result).HasColumnName("result");
        builder.Property(job => job.CallbackUrl).HasColumnName("callback_url");
        builder.Property(job => job.Origin).HasColumnName("origin");
        builder.Property(job => job.CreatedAt).HasColumnName("created_at");
        builder.Property(job => job.UpdatedAt).HasColumnName("updated_at");
        builder.Property(job => job.StartedAt).HasColumnName("started_at");
        builder.Property(job => job.FinishedAt).HasColumnName("finished_at");
        builder.Property(job => job.ExpiresAt).HasColumnName("expires_at");
        builder.Property(job => job.UrlTtl).HasColumnName("url_ttl");
        builder.Property(job => job.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(job => new { job.State, job.CreatedAt }).HasDatabaseName("ix_jobs_state");
        builder.HasIndex(job => new { job.OwnerId, job.CreatedAt }).HasDatabaseName("ix_jobs_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(job => job.OwnerId)
            .HasConstraintName("fk_jobs_owner").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JobUnitConfiguration : IEntityTypeConfiguration<JobUnit>
{
    public void Configure(EntityTypeBuilder<JobUnit> builder)
    {
        builder.ToTable("job_units");
        builder.HasKey(unit => new { unit.JobId, unit.Index });
        builder.Property(unit => unit.JobId).HasColumnName("job_id");
        builder.Property(unit => unit.Index).HasColumnName("unit_index").ValueGeneratedNever();
        builder.Property(unit => unit.Label).HasColumnName("label");
        builder.Property(unit => unit.MediaId).HasColumnName("media_id");
        builder.Property(unit => unit.VectorId).HasColumnName("vector_id");
        builder.Property(unit => unit.AltText).HasColumnName("alt_text");
        builder.Property(unit => unit.Side).HasColumnName("side");
        builder.Property(unit => unit.Renderer).HasColumnName("renderer");
        builder.Property(unit => unit.Cost).HasColumnName("cost");
        builder.Property(unit => unit.FinishedAt).HasColumnName("finished_at");
        builder.HasOne<Job>().WithMany().HasForeignKey(unit => unit.JobId)
            .HasConstraintName("fk_job_units_job").OnDelete(DeleteBehavior.Cascade);
    }
}
