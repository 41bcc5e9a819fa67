using System.Runtime.InteropServices;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// Draws frames of a set: plate, shadow, subject, grain. The same pose, control and frame number give the same bytes, whatever was drawn before and
/// however many threads draw. One stage serves one thread at a time.
/// </summary>
/// <param name="threads">Cores that one frame may use, at least 1.</param>
public sealed class Stage(StageSet set, int threads = 1)
{
    private const long MaskGround = -1;
    private static readonly object s_unchanging = new();
    private readonly TriangleRaster _raster = new(set.Mesh, set.Textures);
    private readonly Canvas _subject = new(set.Settings.Width, set.Settings.Height);
    private readonly Canvas _plate = new(set.Settings.Width, set.Settings.Height);
    private readonly StageFace _face = new(set);
    private readonly StageShadow _shadow = new(set.Mesh, set.Subject);
    private readonly StageGrain? _grain = set.Settings.Grain > 0 ? new StageGrain(set.Settings.Seed, set.Settings.Grain) : null;
    private object? _plateKey;
    private long _plateNumber;
    private Area _touched = new(0, 0, 0, 0);

    /// <summary>From pixels of the reference to pixels of the frame under a camera.</summary>
    public Affine View(CameraFrame camera) => set.View.Then(StageFraming.Camera(camera, set.Settings.Width, set.Settings.Height));

    /// <summary>Draws one frame.</summary>
    /// <param name="frame">Of the set's size; no other stage has drawn into it.</param>
    /// <param name="number">Of the frame in its film: grain differs from frame to frame.</param>
    public void Draw(StageFrame frame, PosedMesh posed, ControlFrame control, long number = 0)
    {
        var view = View(control.Camera);
        Pose(posed, control, view);
        var stale = Ground(frame, control);
        var shadow = set.Plate == Plate.Transparent ? new Area(0, 0, 0, 0) : _shadow.Draw(frame.Canvas, posed, view, set.Settings.Shadow);
        Lay(frame.Canvas);
        frame.Drawn = _touched.Union(shadow);
        frame.Changed = _grain is null ? stale.Union(frame.Drawn) : new Area(0, 0, _plate.Width, _plate.Height);
        if (_grain is not null)
        {
            _grain.Lay(frame.Canvas, number, threads);
            frame.Plate = 0;
        }
    }

    /// <summary>Draws where the subject is: white on opaque black, grey where it lets something through.</summary>
    /// <inheritdoc cref="Draw"/>
    public void DrawMask(StageFrame frame, PosedMesh posed, ControlFrame control)
    {
        var view = View(control.Camera);
        var area = _raster.Draw(_subject, posed, view, view.Scaling * control.Travel.Scale, threads);
        var pixels = MemoryMarshal.Cast<byte, uint>(frame.Rgba.AsSpan());
        var stale = frame.Plate == MaskGround ? frame.Drawn : new Area(0, 0, _plate.Width, _plate.Height);
        for (var y = stale.Top; y < stale.Bottom; y++)
        {
            pixels.Slice((y * _plate.Width) + stale.Left, stale.Width).Fill(0xFF000000);
        }

        for (var y = area.Top; y < area.Bottom; y++)
        {
            var from = MemoryMarshal.Cast<byte, uint>(_subject.Row(y, area.Left, area.Width));
            var to = pixels.Slice((y * _plate.Width) + area.Left, area.Width);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = 0xFF000000 | ((from[x] >> 24) * 0x010101);
            }
        }

        (frame.Plate, frame.Drawn, frame.Changed, _touched) = (MaskGround, area, stale.Union(area), area);
    }

    /// <summary>Where the subject of the frame drawn last is seen, one byte a pixel, 255 where it hides all behind it.</summary>
    public void Mask(Span<byte> alpha)
    {
        alpha.Clear();
        for (var y = _touched.Top; y < _touched.Bottom; y++)
        {
            var row = _subject.Row(y, _touched.Left, _touched.Width);
            var to = alpha.Slice((y * _subject.Width) + _touched.Left, _touched.Width);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = row[(4 * x) + 3];
            }
        }
    }

    private void Pose(PosedMesh posed, ControlFrame control, Affine view)
    {
        var scale = view.Scaling * control.Travel.Scale;
        _face.Put(_raster, control.Face, scale);
        _touched = _raster.Draw(_subject, posed, view, scale, threads);
        var colour = ColourTransform.Of(control.Mood, set.MoodShare);
        var (red, green, blue) = set.Light;
        colour = (red, green, blue) == (1, 1, 1) ? colour : colour.Gained(red, green, blue);
        if (!colour.IsNeutral)
        {
            Bands.Each(_touched.Top, _touched.Bottom, threads, (top, bottom) =>
            {
                for (var y = top; y < bottom; y++)
                {
                    colour.Apply(_subject.Row(y, _touched.Left, _touched.Width));
                }
            });
        }
    }

    // The plate as it is under this camera and mood is kept: as long as neither changes, a frame gets back only what was drawn over.
    private Area Ground(StageFrame frame, ControlFrame control)
    {
        var key = set.PlateLevels is null ? s_unchanging : (object)(control.Camera, control.Mood.Warmth, control.Mood.Light, control.Mood.Colour);
        if (!key.Equals(_plateKey))
        {
            DrawPlate(control);
            _plateKey = key;
            _plateNumber++;
        }

        var stale = frame.Plate == _plateNumber ? frame.Drawn : new Area(0, 0, _plate.Width, _plate.Height);
        for (var y = stale.Top; y < stale.Bottom; y++)
        {
            _plate.Row(y, stale.Left, stale.Width).CopyTo(frame.Canvas.Row(y, stale.Left, stale.Width));
        }

        frame.Plate = _plateNumber;
        return stale;
    }

    private void DrawPlate(ControlFrame control)
    {
        if (set.PlateLevels is { } levels)
        {
            var camera = StageFraming.Camera(control.Camera, set.Settings.Width, set.Settings.Height);
            PlateSampler.Draw(levels, set.Framing.Plate.Then(camera), ColourTransform.Of(control.Mood, 1), _plate, threads);
            return;
        }

        static uint Byte(double share) => (uint)Math.Round(Math.Clamp(share, 0, 1) * 255);
        var word = set.Plate.Colour is { } colour ? 0xFF000000 | (Byte(colour.B) << 16) | (Byte(colour.G) << 8) | Byte(colour.R) : 0;
        MemoryMarshal.Cast<byte, uint>(_plate.Rgba.AsSpan()).Fill(word);
    }

    private void Lay(Canvas canvas) => Bands.Each(_touched.Top, _touched.Bottom, threads, (top, bottom) =>
    {
        for (var y = top; y < bottom; y++)
        {
            var above = MemoryMarshal.Cast<byte, uint>(_subject.Row(y, _touched.Left, _touched.Width));
            var below = MemoryMarshal.Cast<byte, uint>(canvas.Row(y, _touched.Left, _touched.Width));
            for (var x = 0; x < above.Length; x++)
            {
                if (above[x] != 0)
                {
                    below[x] = above[x] >= 0xFF000000 ? above[x] : Sampler.Over(above[x], below[x]);
                }
            }
        }
    });
}
