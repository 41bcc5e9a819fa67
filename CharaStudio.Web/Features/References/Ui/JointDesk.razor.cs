using System.Globalization;
using CharaStudio.Web.Components;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class JointDesk
{
    private readonly Deed _deed = new();
    private readonly Stack<IReadOnlyList<JointView>> _before = new();
    private IReadOnlyList<JointView> _joints = [];
    private IReadOnlyList<JointView> _saved = [];
    private ElementReference _close;
    private int? _chosen;

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    /// <summary>Where joints begin that nobody found; null moves those that were.</summary>
    [Parameter]
    public IReadOnlyList<JointView>? Beginning { get; set; }

    /// <summary>The reference as it was saved, or null when nothing was.</summary>
    [Parameter]
    public EventCallback<ReferenceView?> Done { get; set; }

    private bool Changed => !_joints.SequenceEqual(_saved);

    private string Where => _chosen is not { } joint
        ? "No joint is chosen."
        : string.Create(CultureInfo.InvariantCulture, $"{Limbs.Title(joint)}: {_joints[joint].X:0.#} across, {_joints[joint].Y:0.#} down");

    // Room for joints below the picture, in its widths; the page's own size is not known here.
    private double Below => Math.Max(0, (_joints.Max(joint => joint.Y) - Reference.Height) / Reference.Width);

    protected override void OnInitialized() => (_saved, _joints) = (Reference.Joints, Beginning ?? Reference.Joints);

    // The button that opened the desk is gone: the keyboard goes on here.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _close.FocusAsync(preventScroll: true);
        }
    }

    private void Move((int Joint, double X, double Y) to)
    {
        _before.Push(_joints);
        _joints = [.. _joints.Select((joint, i) => i == to.Joint ? joint with { X = Math.Round(to.X, 2), Y = Math.Round(to.Y, 2), Visibility = 1 } : joint)];
        _chosen = to.Joint;
    }

    private void Undo() => _joints = _before.Pop();

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    // Only what was moved: a joint that nobody touched keeps how well it was seen.
    private Task SaveAsync() => _deed.DoAsync(async () =>
    {
        var moved = _joints.Except(_saved).Select(joint => new JointPut(joint.Name, joint.X, joint.Y)).ToList();
        await Done.InvokeAsync(await References.UpdateAsync(Reference.ReferenceImageId, new ReferenceChange(Joints: moved), _ => false));
    });
}
