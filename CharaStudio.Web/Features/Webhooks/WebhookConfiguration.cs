using CharaStudio.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.Property(hook => hook.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(hook => hook.OwnerId).HasColumnName("owner_id");
        builder.Property(hook => hook.Url).HasColumnName("url");
        builder.Property(hook => hook.Description).HasColumnName("description");
        builder.Property(hook => hook.Events).HasColumnName("events");
        builder.Property(hook => hook.IsEnabled).HasColumnName("is_enabled");
        builder.Property(hook => hook.OffReason).HasColumnName("off_reason");
        builder.Property(hook => hook.Secret).HasColumnName("secret");
        builder.Property(hook => hook.OldSecret).HasColumnName("old_secret");
        builder.Property(hook => hook.OldSecretUntil).HasColumnName("old_secret_until");
        builder.Property(hook => hook.CreatedAt).HasColumnName("created_at");
        builder.Property(hook => hook.UpdatedAt).HasColumnName("updated_at");
        builder.Property(hook => hook.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(hook => new { hook.OwnerId, hook.Url }).IsUnique().HasDatabaseName("ix_webhooks_owner_url");
        builder.HasOne<Account>().WithMany().HasForeignKey(hook => hook.OwnerId)
            .HasConstraintName("fk_webhooks_owner").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(delivery => delivery.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(delivery => delivery.OwnerId).HasColumnName("owner_id");
        builder.Property(delivery => delivery.WebhookId).HasColumnName("webhook_id");
        builder.Property(delivery => delivery.JobId).HasColumnName("job_id");
        builder.Property(delivery => delivery.Event).HasColumnName("event");
        builder.Property(delivery => delivery.Url).HasColumnName("url");
        builder.Property(delivery => delivery.Host).HasColumnName("host");
        builder.Property(delivery => delivery.Content).HasColumnName("content");
        builder.Property(delivery => delivery.UrlTtl).HasColumnName("url_ttl");
        builder.Property(delivery => delivery.Origin).HasColumnName("origin");
        builder.Property(delivery => delivery.State).HasColumnName("state").HasConversion<string>();
        builder.Property(delivery => delivery.Tries).HasColumnName("tries");
        builder.Property(delivery => delivery.NextTryAt).HasColumnName("next_try_at");
        builder.Property(delivery => delivery.ClaimedUntil).HasColumnName("claimed_until");
        builder.Property(delivery => delivery.LastStatus).HasColumnName("last_status");
        builder.Property(delivery => delivery.LastOutcome).HasColumnName("last_outcome");
        builder.Property(delivery => delivery.CreatedAt).HasColumnName("created_at");
        builder.Property(delivery => delivery.FinishedAt).HasColumnName("finished_at");
        builder.HasIndex(delivery => new { delivery.State, delivery.NextTryAt }).HasDatabaseName("ix_webhook_deliveries_due");
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.CreatedAt }).HasDatabaseName("ix_webhook_deliveries_webhook");
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId)
            .HasConstraintName("fk_webhook_deliveries_webhook").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WebhookTryConfiguration : IEntityTypeConfiguration<WebhookTry>
{
    public void Configure(EntityTypeBuilder<WebhookTry> builder)
    {
        builder.ToTable("webhook_tries");
        builder.HasKey(row => new { row.DeliveryId, row.Number });
        builder.Property(row => row.DeliveryId).HasColumnName("delivery_id");
        builder.Property(row => row.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(row => row.At).HasColumnName("tried_at");
        builder.Property(row => row.Status).HasColumnName("status");
        builder.Property(row => row.Outcome).HasColumnName("outcome");
        builder.HasOne<WebhookDelivery>().WithMany().HasForeignKey(row => row.DeliveryId)
            .HasConstraintName("fk_webhook_tries_delivery").OnDelete(DeleteBehavior.Cascade);
    }
}
