using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharaStudio.Web.Features.Comics.Films;

internal sealed class ComicFilmConfiguration : IEntityTypeConfiguration<ComicFilm>
{
    public void Configure(EntityTypeBuilder<ComicFilm> builder)
    {
        builder.ToTable("comic_films");
        builder.Property(film => film.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(film => film.ComicId).HasColumnName("comic_id");
        builder.Property(film => film.JobId).HasColumnName("job_id");
        builder.Property(film => film.FilmId).HasColumnName("film_id");
        builder.Property(film => film.PosterId).HasColumnName("poster_id");
        builder.Property(film => film.Format).HasColumnName("format");
        builder.Property(film => film.Width).HasColumnName("width");
        builder.Property(film => film.Height).HasColumnName("height");
        builder.Property(film => film.Fps).HasColumnName("fps");
        builder.Property(film => film.Frames).HasColumnName("frames");
        builder.Property(film => film.CreatedAt).HasColumnName("created_at");
        builder.HasIndex(film => new { film.ComicId, film.CreatedAt }).HasDatabaseName("ix_comic_films_comic");
        builder.HasIndex(film => film.JobId).IsUnique().HasDatabaseName("ix_comic_films_job");
        builder.HasOne<Comic>().WithMany().HasForeignKey(film => film.ComicId)
            .HasConstraintName("fk_comic_films_comic").OnDelete(DeleteBehavior.Cascade);
    }
}
