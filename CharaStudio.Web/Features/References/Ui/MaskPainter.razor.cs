using System.Globalization;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class MaskPainter
{
    private ElementReference _canvas;
    private ElementReference _ring;
    private DotNetObjectReference<MaskPainter>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _brush;
    private string? _error;
    private bool _adds = true;
    private bool _ready;
    private bool _busy;
    private int _size = 30;
    private int _strokes;

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    /// <summary>The reference as it is looked at anew, or null when nothing was sent.</summary>
    [Parameter]
    public EventCallback<ReferenceView?> Done { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_brush is not null)
            {
                await _brush.InvokeVoidAsync("stop");
                await _brush.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    /// <summary>Called by the browser after each stroke, and when the size was changed there.</summary>
    [JSInvokable]
    public void Painted(int strokes, int size)
    {
        (_strokes, _size) = (strokes, Math.Clamp(size, 1, 100));
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/References/Ui/MaskPainter.razor.js"]);
            _brush = await _module.InvokeAsync<IJSObjectReference>("paint", _canvas, _ring, Reference.MaskUrl is { } mask ? SteadyAddress.Of(mask) : null, _size, _self);
            _ready = true;
            StateHasChanged();
        }
    }

    private async Task BrushAsync(bool adds)
    {
        _adds = adds;
        await TellAsync("use", adds);
    }

    private async Task SizeAsync(ChangeEventArgs change)
    {
        _size = int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, 100) : _size;
        await TellAsync("resize", _size);
    }

    private Task UndoAsync() => TellAsync("undo");

    private async Task TellAsync(string what, params object[] with)
    {
        if (_brush is not null)
        {
            await _brush.InvokeVoidAsync(what, with);
        }
    }

    private async Task SaveAsync()
    {
        (_busy, _error) = (true, null);
        try
        {
            await using var png = await _brush!.InvokeAsync<IJSStreamReference>("png");
            await using var stream = await png.OpenReadStreamAsync(ReferenceEndpoints.MostBytes);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            await Done.InvokeAsync(await References.PaintAsync(Reference.ReferenceImageId, bytes.ToArray()));
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
        catch (JSException)
        {
            _error = "The browser could not write the mask. Try again, or with a smaller picture.";
        }
        finally
        {
            _busy = false;
        }
    }
}
