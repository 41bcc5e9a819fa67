using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Perception;

/// <param name="Model">The network that made it, as <see cref="ModelCards"/> names it.</param>
public sealed record Enlargement(Pixels Picture, string Model);
