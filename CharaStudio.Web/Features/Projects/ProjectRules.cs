using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Projects;

/// <summary>What a project allows and may spend. A project without a row has the standard rules.</summary>
public sealed class ProjectRules
{
    public const string StandardStrictness = "liberal";

    public required Guid OwnerId { get; init; }

    /// <summary>off, liberal or normal.</summary>
    public string Strictness { get; set; } = StandardStrictness;

    /// <summary>One a line.</summary>
    public string RefusedWords { get; set; } = "";

    /// <summary>Seconds of rendering a calendar month (UTC); null for no limit.</summary>
    public double? BudgetSeconds { get; set; }
}

internal sealed class ProjectRulesConfiguration : IEntityTypeConfiguration<ProjectRules>
{
    public void Configure(EntityTypeBuilder<ProjectRules> builder)
    {
        builder.ToTable("project_rules");
        builder.HasKey(rules => rules.OwnerId).HasName("PK_project_rules");
        builder.Property(rules => rules.OwnerId).HasColumnName("owner_id").ValueGeneratedNever();
        builder.Property(rules => rules.Strictness).HasColumnName("strictness");
        builder.Property(rules => rules.RefusedWords).HasColumnName("refused_words");
        builder.Property(rules => rules.BudgetSeconds).HasColumnName("budget_seconds");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(rules => rules.OwnerId)
            .HasConstraintName("fk_project_rules_owner").OnDelete(DeleteBehavior.Cascade);
    }
}
