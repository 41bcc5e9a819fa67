using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.ApiKeys;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(key => key.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(key => key.OwnerId).HasColumnName("owner_id");
        builder.Property(key => key.Name).HasColumnName("name");
        builder.Property(key => key.Hint).HasColumnName("hint");
        builder.Property(key => key.Hash).HasColumnName("hash");
        builder.Property(key => key.Scopes).HasColumnName("scopes");
        builder.Property(key => key.CreatedAt).HasColumnName("created_at");
        builder.Property(key => key.ExpiresAt).HasColumnName("expires_at");
        builder.Property(key => key.RevokedAt).HasColumnName("revoked_at");
        builder.Property(key => key.LastUsedAt).HasColumnName("last_used_at");
        builder.HasIndex(key => key.Hash).IsUnique().HasDatabaseName("ix_api_keys_hash");
        builder.HasIndex(key => key.OwnerId).HasDatabaseName("ix_api_keys_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(key => key.OwnerId)
            .HasConstraintName("fk_api_keys_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
