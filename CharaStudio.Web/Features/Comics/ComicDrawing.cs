namespace CharaStudio.Web.Features.Comics;

/// <summary>Payload of a job of the kind <see cref="ComicRender"/>: which panels and pages to draw, by id.</summary>
/// <param name="Format">png or svg: what the panels' addresses lead to.</param>
internal sealed record ComicDrawing(Guid ComicId, IReadOnlyList<Guid> Panels, IReadOnlyList<Guid> Pages, string Format);
