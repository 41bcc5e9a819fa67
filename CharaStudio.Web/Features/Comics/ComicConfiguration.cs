using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Comics;

internal sealed class ComicConfiguration : IEntityTypeConfiguration<Comic>
{
    public void Configure(EntityTypeBuilder<Comic> builder)
    {
        builder.ToTable("comics");
        builder.Property(comic => comic.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(comic => comic.OwnerId).HasColumnName("owner_id");
        builder.Property(comic => comic.StoryId).HasColumnName("story_id");
        builder.Property(comic => comic.SceneId).HasColumnName("scene_id");
        builder.Property(comic => comic.Title).HasColumnName("title");
        builder.Property(comic => comic.JobId).HasColumnName("job_id");
        builder.Property(comic => comic.CreatedAt).HasColumnName("created_at");
        builder.Property(comic => comic.UpdatedAt).HasColumnName("updated_at");
        builder.Property(comic => comic.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(comic => new { comic.OwnerId, comic.CreatedAt }).HasDatabaseName("ix_comics_owner");
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(comic => comic.OwnerId)
            .HasConstraintName("fk_comics_owner").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ComicPageConfiguration : IEntityTypeConfiguration<ComicPage>
{
    public void Configure(EntityTypeBuilder<ComicPage> builder)
    {
        builder.ToTable("comic_pages");
        builder.Property(page => page.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(page => page.ComicId).HasColumnName("comic_id");
        builder.Property(page => page.Number).HasColumnName("number");
        builder.Property(page => page.Document).HasColumnName("document");
        builder.Property(page => page.Layout).HasColumnName("layout");
        builder.Property(page => page.PngId).HasColumnName("png_id");
        builder.Property(page => page.SvgId).HasColumnName("svg_id");
        builder.Property(page => page.PdfId).HasColumnName("pdf_id");
        builder.HasIndex(page => new { page.ComicId, page.Number }).IsUnique().HasDatabaseName("ix_comic_pages_comic");
        builder.HasOne<Comic>().WithMany().HasForeignKey(page => page.ComicId)
            .HasConstraintName("fk_comic_pages_comic").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ComicPanelConfiguration : IEntityTypeConfiguration<ComicPanel>
{
    public void Configure(EntityTypeBuilder<ComicPanel> builder)
    {
        builder.ToTable("comic_panels");
        builder.Property(panel => panel.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(panel => panel.ComicId).HasColumnName("comic_id");
        builder.Property(panel => panel.PageId).HasColumnName("page_id");
        builder.Property(panel => panel.Index).HasColumnName("panel_index");
        builder.Property(panel => panel.Width).HasColumnName("width");
        builder.Property(panel => panel.Height).HasColumnName("height");
        builder.Property(panel => panel.PngId).HasColumnName("png_id");
        builder.Property(panel => panel.SvgId).HasColumnName("svg_id");
        builder.Property(panel => panel.Side).HasColumnName("side");
        builder.Property(panel => panel.AltText).HasColumnName("alt_text");
        builder.Property(panel => panel.Renderer).HasColumnName("renderer");
        builder.HasIndex(panel => new { panel.PageId, panel.Index }).IsUnique().HasDatabaseName("ix_comic_panels_page");
        builder.HasIndex(panel => panel.ComicId).HasDatabaseName("ix_comic_panels_comic");
        builder.HasOne<ComicPage>().WithMany().HasForeignKey(panel => panel.PageId)
            .HasConstraintName("fk_comic_panels_page").OnDelete(DeleteBehavior.Cascade);
    }
}
