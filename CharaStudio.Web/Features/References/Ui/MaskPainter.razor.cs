using System.Globalization;
using CharaStudio.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class MaskPainter
{
    private const string Adding = "add";
    private const string Erasing = "erase";
    private static readonly (string Value, string Words)[] s_brushes = [(Adding, "Add"), (Erasing, "Erase")];
    private readonly Deed _deed = new();
    private ElementReference _tools;
    private ElementReference _canvas;
    private ElementReference _ring;
    private DotNetObjectReference<MaskPainter>? _self;
    private PageScript? _brush;
    private string _kind = Adding;
    private bool _ready;
    private int _size = 30;
    private int _strokes;

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    /// <summary>The reference as it is looked at anew, or null when nothing was sent.</summary>
    [Parameter]
    public EventCallback<ReferenceView?> Done { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_brush is not null)
        {
            await _brush.DisposeAsync();
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
            (_self, _brush) = (DotNetObjectReference.Create(this), new PageScript(Script));
            _ready = await _brush.StartAsync(
                Assets["Features/References/Ui/MaskPainter.razor.js"], "paint", _tools, _canvas, _ring, Reference.MaskUrl is { } mask ? SteadyAddress.Of(mask) : null, _size, _self);
            StateHasChanged();
        }
    }

    private async Task SizeAsync(ChangeEventArgs change)
    {
        _size = int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, 100) : _size;
        await TellAsync("resize", _size);
    }

    private Task UndoAsync() => TellAsync("undo");

    private Task TellAsync(string what, params object[] with) => _brush?.TellAsync(what, with).AsTask() ?? Task.CompletedTask;

    private async Task SaveAsync()
    {
        try
        {
            await _deed.DoAsync(async () =>
            {
                await using var png = await _brush!.AskAsync<IJSStreamReference>("png");
                await using var stream = await png.OpenReadStreamAsync(ReferenceEndpoints.MostBytes);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                await Done.InvokeAsync(await References.PaintAsync(Reference.ReferenceImageId, bytes.ToArray()));
            });
        }
        catch (JSException)
        {
            _deed.Fail("The browser could not write the mask. Try again, or with a smaller picture.");
        }
    }
}
