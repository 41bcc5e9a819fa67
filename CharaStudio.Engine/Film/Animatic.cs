using System.Runtime.Intrinsics;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Film;

/// <summary>Draws the frames of a comic's film one after another. Same comic and style, same frames.</summary>
/// <param name="draw">A panel with its letters at this many pixels: page, panel, width, height.</param>
/// <param name="aspect">Width over height of a panel.</param>
internal sealed class Animatic(ShotList list, AnimaticStyle style, FilmFormat format, Func<Shot, int, int, Pixels> draw, Func<Shot, double> aspect, Func<Shot, bool> rightToLeft)
{
    // Drawn so much larger than shown that the filter, not the raster, decides how sharp a moving line is.
    private const double Oversampling = 1.35;

    // Ink, a little lifted: the page's own black would make borders vanish.
    private static readonly Vector128<float> s_ground = Vector128.Create(24f, 24f, 30f, 255f);
    private readonly Dictionary<int, (View View, byte[] Frame)> _seen = [];
    private readonly byte[] _before = new byte[format.FrameBytes];
    private int _shot;
    private int _start;
    private (int Index, Still Still)? _still;
    private int _beforeShot = -1;

    /// <summary>Fills frame number <paramref name="index"/>; frames are asked for in order.</summary>
    public void Draw(int index, byte[] frame)
    {
        while (index >= _start + list.Shots[_shot].Frames)
        {
            // The last look at the shot that ends, for the way into the next.
            if (list.Lead > 0 && _shot + 1 < list.Shots.Count)
            {
                Look(_shot, 1, _before);
                _beforeShot = _shot;
            }

            _start += list.Shots[_shot].Frames;
            _shot++;
        }

        var shot = list.Shots[_shot];
        var at = index - _start;
        Look(_shot, shot.Frames == 1 ? 0 : (double)at / (shot.Frames - 1), frame);
        if (at < list.Lead && _beforeShot == _shot - 1 && _shot > 0)
        {
            Join(frame, (at + 1.0) / (list.Lead + 1), rightToLeft(shot));
        }
    }

    private void Look(int index, double time, byte[] frame)
    {
        var view = list.Shots[index].Move.At(time);
        if (_seen.TryGetValue(index, out var last) && last.View == view)
        {
            last.Frame.CopyTo(frame, 0); // The camera rests.
            return;
        }

        if (_still?.Index != index)
        {
            _still = (index, Raster(list.Shots[index]));
            _seen.Clear();
        }

        _still.Value.Still.Look(view, format.Width, format.Height, s_ground, frame);
        var kept = last.Frame ?? new byte[format.FrameBytes];
        frame.CopyTo(kept, 0);
        _seen[index] = (view, kept);
    }

    private Still Raster(Shot shot)
    {
        var nearest = Math.Min(shot.Move.From.Width, shot.Move.To.Width);
        var width = format.Width / nearest * Oversampling;
        var height = width / aspect(shot);
        // A very long panel is drawn no larger than a picture may be; it then shows a little softer.
        var fit = Math.Min(1, Math.Min(8000 / Math.Max(width, height), Math.Sqrt(12e6 / (width * height))));
        return new Still(draw(shot, (int)Math.Ceiling(width * fit), (int)Math.Ceiling(height * fit)));
    }

    private void Join(byte[] frame, double time, bool fromLeft)
    {
        var t = time * time * (3 - (2 * time));
        if (style.Transition is Transition.Fade)
        {
            var weight = (int)Math.Round(t * 256);
            for (var i = 0; i < frame.Length; i++)
            {
                frame[i] = (byte)(((frame[i] * weight) + (_before[i] * (256 - weight)) + 128) >> 8);
            }

            return;
        }

        var stride = format.Width * 4;
        var shift = (int)Math.Round((1 - t) * format.Width) * 4;
        var row = new byte[stride];
        for (var y = 0; y < format.Height; y++)
        {
            Span<byte> next = frame.AsSpan(y * stride, stride), old = _before.AsSpan(y * stride, stride);
            next.CopyTo(row);
            if (fromLeft)
            {
                row.AsSpan(shift).CopyTo(next);
                old[..shift].CopyTo(next[(stride - shift)..]);
            }
            else
            {
                row.AsSpan(0, stride - shift).CopyTo(next[shift..]);
                old[(stride - shift)..].CopyTo(next);
            }
        }
    }
}
