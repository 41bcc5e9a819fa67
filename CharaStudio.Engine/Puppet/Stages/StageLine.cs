using System.Diagnostics;
using System.Threading.Channels;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// Frames drawn ahead of the encoder by several stages, each taking every n-th. The encoder gets the same frames in the same order whatever their number,
/// and memory does not grow with the film: each stage has three frames, one drawn, one waiting, one being sent.
/// </summary>
internal sealed class StageLine : IFrameSource, IAsyncDisposable
{
    private const int Slots = 3;
    private static readonly TimeSpan s_preview = TimeSpan.FromMilliseconds(500);
    private readonly StageSet _set;
    private readonly FilmFormat _format;
    private readonly IReadOnlyList<PosedMesh> _posed;
    private readonly IReadOnlyList<ControlFrame> _controls;
    private readonly IReadOnlyList<int> _frames;
    private readonly bool _mask;
    private readonly Lane[] _lanes;
    private readonly Task[] _drawing;
    private readonly CancellationTokenSource _over = new();
    private readonly Action<int, byte[]?> _drawn;
    private readonly bool _previews;
    private long _lastPreview;

    /// <param name="frames">Which frames are drawn; null for all.</param>
    /// <param name="stages">How many draw at once; each frame is the same whatever the number.</param>
    /// <param name="mask">True for where the subject is instead of what it looks like.</param>
    /// <param name="drawn">Told of each frame on its way to the encoder, now and then with a small JPEG of it.</param>
    public StageLine(
        StageSet set, FilmFormat format, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, int stages, bool mask, Action<int, byte[]?> drawn,
        IReadOnlyList<int>? frames = null)
    {
        (_set, _format, _posed, _controls, _mask, _drawn, _previews) = (set, format, posed, controls, mask, drawn, !mask);
        _frames = frames ?? [.. Enumerable.Range(0, posed.Count)];
        _lanes = [.. Enumerable.Range(0, Math.Clamp(stages, 1, Math.Max(1, _frames.Count))).Select(_ => new Lane())];
        var threads = Math.Max(1, Environment.ProcessorCount / _lanes.Length);
        _drawing = [.. _lanes.Select((lane, number) => Task.Run(() => DrawAsync(lane, number, threads)))];
    }

    /// <summary>A frame by its place among those that are drawn.</summary>
    public async ValueTask<byte[]> NextAsync(int index, CancellationToken token)
    {
        var slot = await _lanes[index % _lanes.Length].Ready.Reader.ReadAsync(token);
        _drawn(_frames[index], slot.Preview);
        return slot.Raw;
    }

    public void Sent(int index) => _lanes[index % _lanes.Length].Free.Release();

    /// <summary>Stops drawing and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_drawing);
        _over.Dispose();
        foreach (var lane in _lanes)
        {
            lane.Free.Dispose();
        }
    }

    private async Task DrawAsync(Lane lane, int number, int threads)
    {
        try
        {
            var stage = new Stage(_set, threads);
            var slots = Enumerable.Range(0, Slots).Select(_ => new Slot(_set.Settings.Width, _set.Settings.Height, _format, _mask)).ToArray();
            for (int index = number, turn = 0; index < _frames.Count; index += _lanes.Length, turn++)
            {
                await lane.Free.WaitAsync(_over.Token);
                var slot = slots[turn % Slots];
                Draw(stage, slot, _frames[index]);
                await lane.Ready.Writer.WriteAsync(slot, _over.Token);
            }
        }
        catch (Exception error)
        {
            // Whoever waits for the frame gets the reason.
            lane.Ready.Writer.Complete(error);
        }
    }

    private void Draw(Stage stage, Slot slot, int frame)
    {
        if (_mask)
        {
            stage.DrawMask(slot.Frame, _posed[frame], _controls[frame]);
        }
        else
        {
            stage.Draw(slot.Frame, _posed[frame], _controls[frame], frame);
        }

        slot.Fill(_format);
        slot.Preview = null;
        var (last, now) = (Interlocked.Read(ref _lastPreview), Stopwatch.GetTimestamp());
        if (_previews && (last == 0 || Stopwatch.GetElapsedTime(last, now) > s_preview) && Interlocked.CompareExchange(ref _lastPreview, now, last) == last)
        {
            slot.Preview = StagePreview.Of(slot.Frame);
        }
    }

    private sealed class Lane
    {
        public Channel<Slot> Ready { get; } = Channel.CreateUnbounded<Slot>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

        public SemaphoreSlim Free { get; } = new(Slots, Slots);
    }

    private sealed class Slot(int width, int height, FilmFormat format, bool mask)
    {
        // Opaque RGBA is sent as it was drawn.
        private readonly byte[]? _raw = format.Layout is FrameLayout.Yuv420 || !mask ? new byte[format.FrameBytes] : null;

        public StageFrame Frame { get; } = new(width, height);

        public byte[] Raw => _raw ?? Frame.Rgba;

        public byte[]? Preview { get; set; }

        public void Fill(FilmFormat format)
        {
            if (_raw is null)
            {
                return;
            }

            if (format.Layout is FrameLayout.Rgba)
            {
                Frame.Rgba.CopyTo(_raw, 0);
                StageFrame.Straighten(_raw);
                return;
            }

            var changed = Frame.Changed;
            if (!changed.IsEmpty)
            {
                Yuv420.Convert(
                    Frame.Rgba, format.Width, format.Height, _raw,
                    changed.Left & ~1, changed.Top & ~1, (changed.Right + 1) & ~1, (changed.Bottom + 1) & ~1);
            }
        }
    }
}
