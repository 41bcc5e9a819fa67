using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>Decides from an outline as what a subject without a human figure moves.</summary>
/// <param name="Points">x and y of each vertex, pixels of the reference.</param>
/// <param name="Parts">In the order in which they are drawn.</param>
/// <param name="Moves">Null: as one stiff card.</param>
internal sealed record Creature(float[] Points, IReadOnlyList<PuppetPart> Parts, ICreature? Moves)
{
    /// <summary>What people are told of a stiff card.</summary>
    public const string Stiff = "Nothing stands out from its surroundings: the subject moves as one stiff card.";

    private const double Vertices = 900;
    private const double LeastSpacing = 3;
    private const double LeastSide = 16;

    // A mask that fills its box, and a box that fills the picture, make a picture and no subject cut out of one: a book with room around it is a thing.
    private const double MostFilled = 0.985;
    private const double MostOfThePicture = 0.9;

    public static Creature Of(LayerPaint paint, Pixels picture, Ownership pixels, Silhouette silhouette, Box bounds, ControlFrame neutral)
    {
        var whole = new PartSheet(BodyPart.Trunk, Array.ConvertAll(pixels.Alpha, a => a > 0 ? (byte)255 : (byte)0), new byte[pixels.Alpha.Length]);
        var layer = paint.Paint(whole)!;
        var filled = silhouette.Inside.Count(inside => inside) / ((silhouette.Width - 2.0) * (silhouette.Height - 2.0));
        if ((filled > MostFilled && bounds.Width * bounds.Height > MostOfThePicture * picture.Width * picture.Height) || Math.Min(bounds.Width, bounds.Height) < LeastSide)
        {
            return InOne(Card(layer), layer, null);
        }

        var spacing = Math.Max(LeastSpacing, Math.Sqrt(filled * bounds.Width * bounds.Height / (Vertices * Math.Sqrt(3) / 2)));
        var (outline, actor) = (new SoftOutline(silhouette, bounds), new Actor(neutral));
        if (FourLegs.Find(silhouette) is { } legs)
        {
            var tail = outline.Hanging.Where(hang => IsTail(hang, legs, bounds)).MaxBy(hang => hang.Length);
            var sheets = AnimalSheets.Cut(silhouette, picture, pixels, legs, tail, paint.Paint, spacing);
            PuppetPart[] parts = [.. sheets.Parts.Select(part => new PuppetPart(part.Name, part.Triangles, part.Layer))];
            return new Creature(sheets.Points, parts, new FourLegged(legs, tail, sheets, actor, bounds.Bottom));
        }

        var mesh = Lattice.Over(layer, spacing, _ => 0);
        return InOne(mesh, layer, new SoftBody(mesh, silhouette, outline, actor));
    }

    private static Creature InOne(Lattice mesh, TextureLayer layer, ICreature? moves) => new(mesh.Points, [new PuppetPart(PuppetRig.Card, mesh.Triangles, layer)], moves);

    // Grows from behind the rump and does not reach the ground.
    private static bool IsTail(Appendage hang, FourLegs legs, Box bounds) =>
        legs.Facing * (legs.Rump.X - hang.Root.X) > 0 && legs.Facing * (legs.Rump.X - hang.Tip.X) > 0 && hang.Slack > 0.1
        && hang.Tip.Y < bounds.Bottom - (0.12 * bounds.Height) && hang.Root.Y < legs.Legs.Average(leg => leg.Knee.Y);

    private static Lattice Card(TextureLayer layer)
    {
        var (left, top) = (layer.Left - 1f, layer.Top - 1f);
        var (right, bottom) = (left + layer.Width + 2, top + layer.Height + 2);
        return new Lattice([left, top, right, top, right, bottom, left, bottom], [0, 1, 2, 0, 2, 3]);
    }
}
