using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Idempotency;

/// <summary>A POST that was sent with an Idempotency-Key, and what was answered.</summary>
public sealed class IdempotencyRecord
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>SHA-256 of method, path and key, in hexadecimal: any length of path makes an index entry of one size.</summary>
    public required string Scope { get; init; }

    /// <summary>SHA-256 of query and body.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Something that this request wrote has been committed; set in that very transaction.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The job that it put into the queue.</summary>
    public Guid? JobId { get; set; }

    /// <summary>Null until it was answered.</summary>
    public int? Status { get; set; }

    /// <summary>JSON object.</summary>
    public string? Headers { get; set; }

    /// <summary>Null until answered, and when the answer was larger than is kept.</summary>
    public byte[]? Body { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_records");
        builder.Property(record => record.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(record => record.OwnerId).HasColumnName("owner_id");
        builder.Property(record => record.Scope).HasColumnName("scope");
        builder.Property(record => record.BodyHash).HasColumnName("body_hash");
        builder.Property(record => record.IsWritten).HasColumnName("is_written");
        builder.Property(record => record.JobId).HasColumnName("job_id");
        builder.Property(record => record.Status).HasColumnName("status");
        builder.Property(record => record.Headers).HasColumnName("headers");
        builder.Property(record => record.Body).HasColumnName("body");
        builder.Property(record => record.CreatedAt).HasColumnName("created_at");
        builder.Property(record => record.ExpiresAt).HasColumnName("expires_at");
        builder.HasIndex(record => new { record.OwnerId, record.Scope }).IsUnique().HasDatabaseName("ix_idempotency_records_scope");
        builder.HasIndex(record => record.ExpiresAt).HasDatabaseName("ix_idempotency_records_expires");
        builder.HasOne<Features.Accounts.Account>().WithMany().HasForeignKey(record => record.OwnerId)
            .HasConstraintName("fk_idempotency_records_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
