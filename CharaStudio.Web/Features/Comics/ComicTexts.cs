using CharaStudio.Web.Features.Policies;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Every text of an order that is drawn or lettered, for the content policy.</summary>
internal static class ComicTexts
{
    public static IEnumerable<PolicyText> Of(ComicOrder order) =>
        order.Panels.SelectMany((panel, i) => Of(panel, $"panels[{i}]")).Prepend(new PolicyText("title", order.Title));

    public static IEnumerable<PolicyText> Of(PanelOrder panel, string field) =>
        (panel.Dialogue ?? []).SelectMany((line, i) => new[]
            {
                new PolicyText($"{field}.dialogue[{i}].text", line.Text),
                new PolicyText($"{field}.dialogue[{i}].speaker", line.Speaker),
            })
            .Prepend(new PolicyText(field + ".description", panel.Description));
}
