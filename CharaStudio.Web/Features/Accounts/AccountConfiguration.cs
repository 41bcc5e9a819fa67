using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(account => account.Name).HasColumnName("name");
        builder.Property(account => account.PasswordHash).HasColumnName("password_hash");
        builder.Property(account => account.Stamp).HasColumnName("stamp");
        builder.Property(account => account.FailedSignIns).HasColumnName("failed_sign_ins");
        builder.Property(account => account.LockedUntil).HasColumnName("locked_until");
        builder.Property(account => account.CreatedAt).HasColumnName("created_at");
        builder.Property(account => account.ParentId).HasColumnName("parent_id");
        builder.Property(account => account.Title).HasColumnName("title");
        builder.HasIndex(account => account.ParentId).HasDatabaseName("ix_accounts_parent");
        builder.HasIndex(account => account.Name).IsUnique().HasDatabaseName("ix_accounts_name");
    }
}
