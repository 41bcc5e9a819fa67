using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Frames of several parts for one encoder, in order: runs that others have drawn, and runs that are drawn here. The frames are the same whoever draws them.</summary>
/// <param name="draw">Draws the frames of a run that nobody else draws.</param>
/// <param name="taken">Told of each frame that another part drew.</param>
internal sealed class JoinedLine(FilmRuns runs, int frameBytes, Func<IReadOnlyList<int>, StageLine> draw, Action<int> taken) : IFrameSource, IAsyncDisposable
{
    private readonly byte[][] _buffers = [new byte[frameBytes], new byte[frameBytes]];
    private IReadOnlyList<int> _run = [];
    private FileStream? _file;
    private StageLine? _line;

    public async ValueTask<byte[]> NextAsync(int index, CancellationToken token)
    {
        if (!_run.Contains(index))
        {
            await OpenAsync(index, token);
        }

        if (_line is not null)
        {
            return await _line.NextAsync(index - _run[0], token);
        }

        var buffer = _buffers[index & 1];
        await _file!.ReadExactlyAsync(buffer, token);
        taken(index);
        return buffer;
    }

    public void Sent(int index)
    {
        if (_line is not null && _run.Contains(index))
        {
            _line.Sent(index - _run[0]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_file?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_line?.DisposeAsync() ?? ValueTask.CompletedTask);
        (_file, _line, _run) = (null, null, []);
    }

    // The last frame of a line may still be on its way to the encoder: nobody draws into it any more.
    private async Task OpenAsync(int frame, CancellationToken token)
    {
        await DisposeAsync();
        _file = await runs.OpenAsync(frame, token);
        _run = runs.RunOf(frame);
        _line = _file is null ? draw(_run) : null;
    }
}
