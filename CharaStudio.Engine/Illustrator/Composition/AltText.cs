using System.Text;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>A plan in one or two plain sentences.</summary>
internal static class AltText
{
    public static string Of(ScenePlan plan)
    {
        var text = new StringBuilder(Capital(Plain(PlanJson.Word(plan.Camera.Shot)))).Append(": ");
        var people = plan.Figures.Select(Person).ToList();
        text.Append(people.Count switch { 0 => "nobody", 1 => people[0], _ => $"{string.Join(", ", people.Take(people.Count - 1))} and {people[^1]}" });
        text.Append(", ").Append(Plain(plan.Place.Kind)).Append(", ").Append(Plain(PlanJson.Word(plan.Hour)));
        if (plan.Weather != Weather.Clear)
        {
            text.Append(", ").Append(Plain(PlanJson.Word(plan.Weather)));
        }

        text.Append('.');
        if (plan.Description.Length > 0)
        {
            text.Append(' ').Append(plan.Description);
        }

        return text.ToString();
    }

    private static string Person(FigurePlan figure)
    {
        var name = figure.Look.Name.Length > 0 ? figure.Look.Name : "somebody";
        var mood = figure.Expression == Expression.Neutral ? "" : $", {Plain(PlanJson.Word(figure.Expression))}";
        var act = figure.Interaction is { } with ? Plain(with.Kind) : Plain(figure.Pose);
        return $"{name} ({act}{mood})";
    }

    private static string Plain(string word) => word.Replace('_', ' ');

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
