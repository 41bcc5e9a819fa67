using System.Globalization;
using System.Text;
using CharaStudio.Engine.Control.Poses;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Features.References.Ui;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Generation.Ui;

public sealed partial class PoseDesk
{
    private const int Thumb = 72;
    private static readonly IReadOnlyList<int> s_handles = [.. PoseStage.Handles.Select(joint => (int)joint)];
    private int? _joint;

    [Parameter, EditorRequired]
    public PoseRow Row { get; set; } = default!;

    /// <summary>Told after every change of the row.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<JointView> Places => [.. PoseRow.Stage.Places(Row.Shown.Z).Select((at, i) => new JointView(Limbs.Names[i], at.X, at.Y, 1))];

    private static string Name(PoseStep step) => step.Name.Length == 0 ? "made by hand" : Wording.Plain(step.Name);

    private static string Doll(PoseStep step, int side) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(new PoseStage(side, side).Svg(step.Z)));

    private string Gap(int step) => Row.Steps.Count == 1 ? "Seconds for which it is kept" : $"Seconds from pose {step + 1} to pose {((step + 1) % Row.Steps.Count) + 1}";

    private Task PullAsync((int Joint, double X, double Y) to) => ChangeAsync(() => Row.Pull((Joint)to.Joint, to.X, to.Y));

    private Task TakeAsync(ChangeEventArgs change) => change.Value?.ToString() is { Length: > 0 } name ? ChangeAsync(() => Row.Take(name)) : Task.CompletedTask;

    private Task PaceAsync(int step, ChangeEventArgs change) =>
        double.TryParse(change.Value?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? ChangeAsync(() => Row.Pace(step, seconds)) : Task.CompletedTask;

    private Task ChangeAsync(Action change)
    {
        change();
        return Changed.InvokeAsync();
    }
}
