using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Carries cloth on behind what covers it. Cloth runs along the body: what is hidden looks like what lies above and below it on the same thread, stripes and folds too. Where both
/// ends are of different cloth, each goes half the way.
/// </summary>
/// <param name="grain">Which way the cloth runs at a point of the picture; a unit vector.</param>
/// <param name="state">Of each pixel of a part's extent.</param>
/// <param name="line">Whether a thin dark line is drawn on a pixel.</param>
internal sealed class GrainFill(byte[] rgba, int width, Vec origin, GrainFill.Pixel[] state, Func<Vec, Vec> grain, Func<int, bool> line)
{
    private const double OtherCloth = 45;

    // Of the part's height: a thread of which one end is seen goes no farther.
    private const double OneEnd = 0.05;

    // Pixels along the thread at which a line that is carried on must be a line too.
    private const int LineLook = 6;

    // Pixels of the squares in which cloth runs one way.
    private const int Square = 8;
    private readonly int _height = state.Length / width;
    private readonly Vec?[] _grain = new Vec?[((width / Square) + 1) * ((state.Length / width / Square) + 1)];

    /// <summary>What a pixel of a part's extent is.</summary>
    public enum Pixel : byte
    {
        /// <summary>None of the part's.</summary>
        Nothing,

        /// <summary>What a neighbour lends it at a joint.</summary>
        Lent,

        /// <summary>Seen, and its own colour.</summary>
        Seen,

        /// <summary>To be made up.</summary>
        Hole,
    }

    /// <summary>Gives pixels of the hole their colour.</summary>
    /// <returns>For each pixel whether it got one; others have nothing that runs into them.</returns>
    public bool[] Carry()
    {
        var carried = new bool[state.Length];
        var made = new byte[4 * state.Length];
        for (var i = 0; i < state.Length; i++)
        {
            carried[i] = state[i] == Pixel.Hole && Colour(i, made.AsSpan(4 * i, 3));
        }

        for (var i = 0; i < state.Length; i++)
        {
            if (carried[i])
            {
                Mixed(i, made, carried);
            }
        }

        return carried;
    }

    private bool Colour(int i, Span<byte> to)
    {
        var at = new Vec(i % width, i / width);
        var (up, down) = (March(at, -1), March(at, 1));
        if (!Tells(up, down) || !Tells(down, up))
        {
            return false;
        }

        var (a, b) = (Own(up) ?? down!.Value, Own(down) ?? up!.Value);
        var share = a.Far / (double)(a.Far + b.Far);
        share = Apart(a.Pixel, b.Pixel) < OtherCloth ? Ease.Smooth(share) : Math.Round(share);
        for (var c = 0; c < 3; c++)
        {
            to[c] = (byte)Math.Round(rgba[(4 * a.Pixel) + c] + ((rgba[(4 * b.Pixel) + c] - rgba[(4 * a.Pixel) + c]) * share));
        }

        return true;
    }

    // A thread that ends at a joint is of one cloth with the limb there: trousers do not reach up beside a jacket to its sleeve.
    private bool Tells((int Pixel, int Far)? end, (int Pixel, int Far)? other) =>
        end is { } known ? state[known.Pixel] == Pixel.Seen || (other is { } far && state[far.Pixel] == Pixel.Seen && Apart(known.Pixel, far.Pixel) < OtherCloth)
            : other is { } only && state[only.Pixel] == Pixel.Seen && only.Far <= OneEnd * _height;

    private (int Pixel, int Far)? Own((int Pixel, int Far)? end) => end is { } known && state[known.Pixel] == Pixel.Seen ? end : null;

    // The first pixel on a thread that shows what the cloth looks like.
    private (int Pixel, int Far)? March(Vec from, int sign)
    {
        var at = from;
        for (var far = 1; far < width + _height; far++)
        {
            var along = Grain(at) * sign;
            at += along;
            if (Index(at) is not { } i || state[i] == Pixel.Nothing)
            {
                return null;
            }

            if (state[i] == Pixel.Lent)
            {
                return (i, far);
            }

            if (state[i] == Pixel.Seen && (!line(i) || GoesOn(at + (along * LineLook), along.Perp)))
            {
                return (i, far);
            }
        }

        return null;
    }

    private bool GoesOn(Vec at, Vec aside)
    {
        for (var side = -1; side <= 1; side++)
        {
            if (Index(at + (aside * side)) is { } i && line(i))
            {
                return true;
            }
        }

        return false;
    }

    // With its neighbours, so that threads of a photograph do not stand beside each other like wires.
    private void Mixed(int i, byte[] made, bool[] carried)
    {
        Span<int> sums = stackalloc int[4];
        for (var n = 0; n < 9; n++)
        {
            var (x, y) = ((i % width) + (n % 3) - 1, (i / width) + (n / 3) - 1);
            var near = (y * width) + x;
            if (x >= 0 && y >= 0 && x < width && y < _height && carried[near])
            {
                var weight = n == 4 ? 4 : n % 2 == 1 ? 2 : 1;
                sums[3] += weight;
                for (var c = 0; c < 3; c++)
                {
                    sums[c] += weight * made[(4 * near) + c];
                }
            }
        }

        for (var c = 0; c < 3; c++)
        {
            rgba[(4 * i) + c] = (byte)((sums[c] + (sums[3] / 2)) / sums[3]);
        }
    }

    private Vec Grain(Vec at)
    {
        int x = (int)Math.Clamp(at.X, 0, width - 1) / Square, y = (int)Math.Clamp(at.Y, 0, _height - 1) / Square;
        ref var known = ref _grain[(y * ((width / Square) + 1)) + x];
        return known ??= grain(origin + (new Vec(x + 0.5, y + 0.5) * Square));
    }

    private int? Index(Vec at)
    {
        var (x, y) = ((int)Math.Round(at.X), (int)Math.Round(at.Y));
        return x >= 0 && y >= 0 && x < width && y < _height ? (y * width) + x : null;
    }

    private double Apart(int a, int b) =>
        (Math.Abs(rgba[4 * a] - rgba[4 * b]) + Math.Abs(rgba[(4 * a) + 1] - rgba[(4 * b) + 1]) + Math.Abs(rgba[(4 * a) + 2] - rgba[(4 * b) + 2])) / 3.0;
}
