using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121010300_Webhooks")]
public sealed class Webhooks : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("callback_url", "jobs", nullable: true);
        migrationBuilder.AddColumn<string>("origin", "jobs", nullable: true);
        CreateWebhooks(migrationBuilder);
        CreateDeliveries(migrationBuilder);
        migrationBuilder.CreateTable(
            "webhook_tries",
            table => new
            {
                delivery_id = table.Column<Guid>(),
                number = table.Column<int>(),
                tried_at = table.Column<long>(),
                status = table.Column<int>(nullable: true),
                outcome = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_webhook_tries", row => new { row.delivery_id, row.number });
                table.ForeignKey("fk_webhook_tries_delivery", row => row.delivery_id, "webhook_deliveries", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateWebhooks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "webhooks",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                url = table.Column<string>(),
                description = table.Column<string>(),
                events = table.Column<string>(),
                is_enabled = table.Column<bool>(),
                off_reason = table.Column<string>(nullable: true),
                secret = table.Column<byte[]>(),
                old_secret = table.Column<byte[]>(nullable: true),
                old_secret_until = table.Column<long>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_webhooks", row => row.id);
                table.ForeignKey("fk_webhooks_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_webhooks_owner_url", "webhooks", ["owner_id", "url"], unique: true);
    }

    private static void CreateDeliveries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "webhook_deliveries",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                webhook_id = table.Column<Guid>(),
                job_id = table.Column<Guid>(nullable: true),
                @event = table.Column<string>(name: "event"),
                url = table.Column<string>(nullable: true),
                host = table.Column<string>(),
                content = table.Column<string>(),
                url_ttl = table.Column<int>(nullable: true),
                origin = table.Column<string>(nullable: true),
                state = table.Column<string>(),
                tries = table.Column<int>(),
                next_try_at = table.Column<long>(),
                claimed_until = table.Column<long>(nullable: true),
                last_status = table.Column<int>(nullable: true),
                last_outcome = table.Column<string>(nullable: true),
                created_at = table.Column<long>(),
                finished_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_webhook_deliveries", row => row.id);
                table.ForeignKey("fk_webhook_deliveries_webhook", row => row.webhook_id, "webhooks", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_webhook_deliveries_due", "webhook_deliveries", ["state", "next_try_at"]);
        migrationBuilder.CreateIndex("ix_webhook_deliveries_webhook", "webhook_deliveries", ["webhook_id", "created_at"]);
    }
}
