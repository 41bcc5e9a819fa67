using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class JointLayer
{
    private ElementReference _svg;
    private DotNetObjectReference<JointLayer>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _hand;

    /// <summary>All of them, in the order of the rig.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<JointView> Joints { get; set; } = [];

    /// <summary>Of the picture, in pixels.</summary>
    [Parameter, EditorRequired]
    public int Width { get; set; }

    /// <inheritdoc cref="Width"/>
    [Parameter, EditorRequired]
    public int Height { get; set; }

    /// <summary>Told where a joint was put; without it nothing can be moved.</summary>
    [Parameter]
    public EventCallback<(int Joint, double X, double Y)> Moved { get; set; }

    /// <summary>Told which joint has the focus.</summary>
    [Parameter]
    public EventCallback<int> Chosen { get; set; }

    private double Dot => Math.Max(Width, Height) / 90.0;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_hand is not null)
            {
                await _hand.InvokeVoidAsync("stop");
                await _hand.DisposeAsync();
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

    /// <summary>Called by the browser when a joint was let go.</summary>
    [JSInvokable]
    public Task MovedAsync(int joint, double x, double y) =>
        joint >= 0 && joint < Joints.Count && double.IsFinite(x) && double.IsFinite(y)
            ? Moved.InvokeAsync((joint, Math.Clamp(x, -Width / 2.0, Width * 1.5), Math.Clamp(y, -Height / 2.0, Height * 1.5)))
            : Task.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Moved.HasDelegate)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/References/Ui/JointLayer.razor.js"]);
            _hand = await _module.InvokeAsync<IJSObjectReference>("edit", _svg, _self);
        }
    }

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
