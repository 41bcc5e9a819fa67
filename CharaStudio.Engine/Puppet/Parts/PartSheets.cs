using System.Globalization;
using System.Text;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Cuts the subject into parts that overlap: at joints (see <see cref="Weld"/>) and where one hides another. Drawn in the order of rest
/// they give the reference again: wherever two show the same solid pixel its colour is the same or the upper one's, and soft pixels of the
/// outline belong to one part alone.
/// </summary>
internal sealed class PartSheets(Pixels picture, PartMap map, Ownership pixels, IReadOnlyList<BodyPart> order, IReadOnlyList<Weld> welds)
{
    // How much of a weld's radius the upper part takes to fade out.
    private const double FadeShare = 0.4;

    // From this difference on it is another cloth.
    private const int OtherColor = 45;

    public IReadOnlyList<PartSheet> Cut()
    {
        var sheets = new List<PartSheet>();
        for (var rank = 0; rank < order.Count; rank++)
        {
            var part = order[rank];
            var share = Array.ConvertAll(pixels.Owners, owner => owner == (byte)part ? (byte)255 : (byte)0);
            foreach (var weld in welds.Where(weld => weld.Fades && (weld.Lower == part || weld.Upper == part)))
            {
                Join(weld, part, share);
            }

            foreach (var weld in welds.Where(weld => weld.Lower == part && weld.Seam > 0))
            {
                Underlay(weld, share);
            }

            sheets.Add(new PartSheet(part, share, Hidden(part, Covers(part, rank), share)));
        }

        return sheets;
    }

    // What may hide a part: legs hide nothing of the trunk that they grow out of, but a coat behind them.
    private BodyPart[] Covers(BodyPart part, int rank) =>
        [.. order.Skip(rank + 1).Where(above => part != BodyPart.Trunk || map.Tails || above is not (BodyPart.RightLeg or BodyPart.LeftLeg))];

    private void Underlay(Weld weld, byte[] share)
    {
        var far = DistanceField.To(Array.ConvertAll(pixels.Owners, owner => owner == (byte)weld.Lower), pixels.Width, pixels.Height);
        for (var i = 0; i < share.Length; i++)
        {
            share[i] = pixels.Owners[i] == (byte)weld.Upper && pixels.Alpha[i] == 255 && far[i] < weld.Seam ? (byte)255 : share[i];
        }
    }

    private void Join(Weld weld, BodyPart part, byte[] share)
    {
        var (left, top, right, bottom) = Window(weld);
        var (width, height) = (right - left, bottom - top);
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var own = new bool[width * height];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = pixels.Owners[((top + (i / width)) * pixels.Width) + left + (i % width)] == (byte)weld.Upper;
        }

        var far = DistanceField.To(own, width, height);
        for (var i = 0; i < own.Length; i++)
        {
            var pixel = ((top + (i / width)) * pixels.Width) + left + (i % width);
            var away = weld.Away(new Vec(pixels.Left + left + (i % width) + 0.5, pixels.Top + top + (i / width) + 0.5));
            if (away >= weld.Radius || pixels.Alpha[pixel] != 255)
            {
                continue;
            }

            if (part == weld.Lower && pixels.Owners[pixel] == (byte)weld.Upper)
            {
                share[pixel] = 255;
            }
            else if (part == weld.Upper && pixels.Owners[pixel] == (byte)weld.Lower && Alike(pixel, own, width, i, far[i], left, top))
            {
                var kept = Math.Min(1 - (far[i] / (FadeShare * weld.Radius)), 2 * (1 - (away / weld.Radius)));
                share[pixel] = Math.Max(share[pixel], (byte)(255 * Ease.Smooth(kept)));
            }
        }
    }

    // A part fades out into cloth of its own colour, that of its nearest pixel; a shirt does not end in trousers.
    private bool Alike(int pixel, bool[] own, int width, int i, double far, int left, int top)
    {
        var (reach, y, x) = ((int)Math.Ceiling(far), i / width, i % width);
        for (var ny = Math.Max(0, y - reach); ny <= Math.Min((own.Length / width) - 1, y + reach); ny++)
        {
            for (var nx = Math.Max(0, x - reach); nx <= Math.Min(width - 1, x + reach); nx++)
            {
                if (own[(ny * width) + nx] && Math.Sqrt(((nx - x) * (nx - x)) + ((ny - y) * (ny - y))) <= far + 0.01)
                {
                    return Difference(pixel, ((top + ny) * pixels.Width) + left + nx) < OtherColor;
                }
            }
        }

        return false;
    }

    private double Difference(int a, int b)
    {
        var (i, j) = (Colour(a), Colour(b));
        return (Math.Abs(picture.Rgba[i] - picture.Rgba[j]) + Math.Abs(picture.Rgba[i + 1] - picture.Rgba[j + 1]) + Math.Abs(picture.Rgba[i + 2] - picture.Rgba[j + 2])) / 3.0;
    }

    private int Colour(int pixel) => 4 * (((pixels.Top + (pixel / pixels.Width)) * picture.Width) + pixels.Left + (pixel % pixels.Width));

    private (int Left, int Top, int Right, int Bottom) Window(Weld weld)
    {
        var box = Box.Around([weld.From, weld.To]).Inflate(weld.Radius + 1);
        return (Math.Max(0, (int)box.X - pixels.Left), Math.Max(0, (int)box.Y - pixels.Top),
            Math.Min(pixels.Width, (int)box.Right + 1 - pixels.Left), Math.Min(pixels.Height, (int)box.Bottom + 1 - pixels.Top));
    }

    private byte[] Hidden(BodyPart part, BodyPart[] above, byte[] share)
    {
        var (hidden, silhouette) = (new byte[pixels.Owners.Length], map.Silhouette);
        // One leg before the other hides of it what its bones say: an outline between them is no guide.
        var pair = part is BodyPart.RightLeg or BodyPart.LeftLeg;
        bool Covered(int cell) => Array.IndexOf(above, (BodyPart)map.Owners[cell]) >= 0;
        bool Bridged(int cell) => Covered(cell) && !(pair && (BodyPart)map.Owners[cell] is BodyPart.RightLeg or BodyPart.LeftLeg);
        var seams = welds.Where(weld => weld.Lower == part || weld.Upper == part).ToArray();
        var whole = new bool[map.Owners.Length];
        for (var cell = 0; cell < whole.Length; cell++)
        {
            whole[cell] = silhouette.Inside[cell] && (map.Owners[cell] == (byte)part || (Covered(cell) && map.Holds(part, silhouette.Place(cell))));
        }

        if (part == BodyPart.Trunk && map.Tails)
        {
            new LooseCloth(silhouette, map.Owners).JoinBehind([.. map.Limbs.Where(limb => !limb.Limb.Arm)], whole);
        }

        if (above.Length == 0 || !whole.Contains(true))
        {
            return hidden;
        }

        var loops = new HiddenShape(silhouette).Complete(whole, Bridged, cell => seams.Any(weld => (map.Owners[cell] == (byte)weld.Lower || map.Owners[cell] == (byte)weld.Upper) && weld.Away(silhouette.ToPicture(silhouette.Place(cell))) < weld.Radius));
        var taken = Taken(loops, silhouette);
        for (var i = 0; i < hidden.Length; i++)
        {
            hidden[i] = pixels.Alpha[i] == 255 && share[i] == 0 && Array.IndexOf(above, (BodyPart)pixels.Owners[i]) >= 0 ? taken[i] : (byte)0;
        }

        return hidden;
    }

    // How much of each pixel of the box lies within the loops; a line of a cell's width along them closes the seam to what is seen.
    private byte[] Taken(IReadOnlyList<IReadOnlyList<Vec>> loops, Silhouette silhouette)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{pixels.Width}' height='{pixels.Height}'><path fill-rule='evenodd' stroke='#000' stroke-width='{1.5 * silhouette.Step:0.##}' d='");
        foreach (var loop in loops)
        {
            for (var i = 0; i < loop.Count; i++)
            {
                var at = silhouette.ToPicture(loop[i]) - new Vec(pixels.Left, pixels.Top);
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{at.X:0.##} {at.Y:0.##}");
            }

            path.Append('Z');
        }

        var drawn = SvgRaster.Render(path.Append("'/></svg>").ToString(), pixels.Width, pixels.Height).Rgba;
        return [.. Enumerable.Range(0, pixels.Owners.Length).Select(i => drawn[(4 * i) + 3])];
    }
}
