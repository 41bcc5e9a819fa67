using System.Globalization;
using CharaStudio.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class JointLayer
{
    private ElementReference _svg;
    private DotNetObjectReference<JointLayer>? _self;
    private PageScript? _hand;

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

    /// <summary>True when a joint that is dragged goes only where the page puts it, again and again: the others may go with it.</summary>
    [Parameter]
    public bool Follows { get; set; }

    /// <summary>Those that can be moved and are shown; null for all.</summary>
    [Parameter]
    public IReadOnlyList<int>? Handles { get; set; }

    /// <summary>False where the picture shows the bones itself.</summary>
    [Parameter]
    public bool Bones { get; set; } = true;

    /// <summary>Told which joint has the focus.</summary>
    [Parameter]
    public EventCallback<int> Chosen { get; set; }

    /// <summary>True where there are few joints and much room.</summary>
    [Parameter]
    public bool Large { get; set; }

    private double Dot => Math.Max(Width, Height) / (Large ? 60.0 : 90.0);

    public async ValueTask DisposeAsync()
    {
        if (_hand is not null)
        {
            await _hand.DisposeAsync();
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
            (_self, _hand) = (DotNetObjectReference.Create(this), new PageScript(Script));
            await _hand.StartAsync(Assets["Features/References/Ui/JointLayer.razor.js"], "edit", _svg, _self, Follows);
        }
    }

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
