using System.Collections.Concurrent;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Lends slots that nobody needs to a film that asks for several: each helper draws its runs of frames in a process of its own. A helper is a guest: it goes
/// as soon as another render wants its slot, or when it fails, and the encoding process draws what it leaves undone.
/// </summary>
/// <param name="slots">The engine's slots.</param>
/// <param name="render">Renders in a worker of a slot that is taken already.</param>
internal sealed class WorkerTeam(
    SemaphoreSlim slots, string spool, Func<RenderRequest, IProgress<RenderNews>, CancellationToken, Task<RenderResult>> render, Action<string> log)
{
    private readonly ConcurrentStack<CancellationTokenSource> _guests = new();

    /// <summary>Sends the helper that came last away, so that its slot is free for somebody who waits.</summary>
    public void MakeRoom()
    {
        while (_guests.TryPop(out var guest))
        {
            try
            {
                guest.Cancel();
                return;
            }
            catch (ObjectDisposedException)
            {
                // It has gone by itself.
            }
        }
    }

    /// <summary>Draws a film whose own slot is taken already, with as many helpers as there are free slots and it asks for.</summary>
    public async Task<RenderResult> FilmAsync(PuppetFilmRequest film, IProgress<RenderNews> news, CancellationToken token)
    {
        var helpers = 0;
        while (helpers < Math.Min(film.Instances, film.Z.Count) - 1 && slots.Wait(0, CancellationToken.None))
        {
            helpers++;
        }

        if (helpers == 0)
        {
            return await render(film, news, token);
        }

        var share = new FilmShare(Guid.NewGuid().ToString("N"), 0, helpers + 1);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(token);
        // The one that encodes comes first: it gets the process that is warm.
        var encoding = render(film with { Share = share }, news, token);
        Task[] helping = [.. Enumerable.Range(1, helpers).Select(part => HelpAsync(film with { Share = share with { Part = part }, WithMask = false }, over.Token))];
        try
        {
            return await encoding;
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(helping);
            foreach (var left in Directory.EnumerateFiles(spool, share.Name + "-*"))
            {
                File.Delete(left);
            }
        }
    }

    private async Task HelpAsync(PuppetFilmRequest film, CancellationToken over)
    {
        using var stay = CancellationTokenSource.CreateLinkedTokenSource(over);
        _guests.Push(stay);
        try
        {
            await render(film, new Progress<RenderNews>(), stay.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or RenderFailedException or WorkerCrashedException)
        {
            if (!over.IsCancellationRequested)
            {
                log($"A film goes on with one process fewer: {error.Message}");
            }
        }
        finally
        {
            Leave(film.Share!);
            slots.Release();
        }
    }

    // The encoding process waits for what is not delivered until it is told that nothing will be.
    private void Leave(FilmShare share)
    {
        try
        {
            File.WriteAllBytes(Path.Combine(spool, FilmShare.GoneFile(share.Name, share.Part)), []);
        }
        catch (IOException error)
        {
            log($"A film's part could not be given up: {error.Message}");
        }
    }
}
