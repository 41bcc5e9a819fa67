using Microsoft.JSInterop;

namespace CharaStudio.Web.Components;

/// <summary>
/// What a component keeps running in the browser: a function of its own script, which gives back an object with what can be told to it, and <c>stop</c>.
/// A component may be left before its script has begun: then nothing begins.
/// </summary>
public sealed class PageScript(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;
    private bool _over;

    /// <param name="path">Of the script, as Assets spells it.</param>
    /// <param name="function">One that it exports; its elements may be null where the component was left meanwhile.</param>
    /// <returns>True when it runs.</returns>
    public async Task<bool> StartAsync(string path, string function, params object?[] with)
    {
        try
        {
            _module = await runtime.InvokeAsync<IJSObjectReference>("import", "./" + path);
            if (!_over)
            {
                _running = await _module.InvokeAsync<IJSObjectReference>(function, with);
            }
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException || _over)
        {
            _over = true;
        }

        if (_over)
        {
            await DisposeAsync();
        }

        return _running is not null;
    }

    /// <summary>Nothing happens before it runs.</summary>
    public ValueTask TellAsync(string what, params object?[] with) => _running is null ? ValueTask.CompletedTask : _running.InvokeVoidAsync(what, with);

    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public ValueTask<T> AskAsync<T>(string what, params object?[] with) =>
        _running is null ? throw new InvalidOperationException("The script does not run yet.") : _running.InvokeAsync<T>(what, with);

    public async ValueTask DisposeAsync()
    {
        _over = true;
        var (running, module) = (_running, _module);
        (_running, _module) = (null, null);
        try
        {
            if (running is not null)
            {
                await running.InvokeVoidAsync("stop");
                await running.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }
}
