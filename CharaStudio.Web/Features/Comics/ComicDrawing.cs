namespace CharaStudio.Web.Features.Comics;

/// <summary>Payload of a job of the kind <see cref="ComicRender"/>: which panels and pages to draw, by id.</summary>
/// <param name="Format">png or svg: what the panels' addresses lead to.</param>
/// <param name="Upscale">How many times as large each picture is given too; null for not at all.</param>
internal sealed record ComicDrawing(Guid ComicId, IReadOnlyList<Guid> Panels, IReadOnlyList<Guid> Pages, string Format, int? Upscale = null);
