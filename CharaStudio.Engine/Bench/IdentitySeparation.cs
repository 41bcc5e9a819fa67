using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Whether a character is more like itself in other panels than like anybody else.</summary>
/// <param name="Same">Mean likeness (cosine, 1 equal) of two panels with one character.</param>
/// <param name="Other">Mean likeness of two panels with different characters.</param>
/// <param name="FirstRight">Share of panels whose most alike panel shows the same character.</param>
internal sealed record IdentitySeparation(double Same, double Other, double FirstRight)
{
    private static readonly (string Place, Hour Hour, Shot Shot, Expression Mood)[] s_settings =
    [
        ("meadow", Hour.Noon, Shot.MediumShot, Expression.Neutral),
        ("city_gate", Hour.Dawn, Shot.CloseUp, Expression.Smile),
        ("forest", Hour.Moonlit, Shot.MediumShot, Expression.Surprise),
        ("tavern", Hour.Night, Shot.FullShot, Expression.Angry),
        ("village_street", Hour.Dusk, Shot.LowAngle, Expression.Sad),
    ];

    public static IdentitySeparation Measure()
    {
        var seen = new List<(int Who, double[] Vector)>();
        for (var who = 0; who < BenchCast.All.Count; who++)
        {
            foreach (var (place, hour, shot, mood) in s_settings)
            {
                var plan = new ScenePlan
                {
                    Camera = new() { Shot = shot }, Place = new() { Kind = place, Seed = 2 }, Hour = hour, Seed = seen.Count,
                    Figures = [new() { Look = BenchCast.All[who], Expression = mood }],
                };
                seen.Add((who, IdentityDescriptor.Of(plan, 384)));
            }
        }

        var pairs = (from a in Enumerable.Range(0, seen.Count)
                     from b in Enumerable.Range(0, seen.Count)
                     where a != b
                     select (a, b, Same: seen[a].Who == seen[b].Who, Like: IdentityDescriptor.Likeness(seen[a].Vector, seen[b].Vector))).ToList();
        var first = pairs.GroupBy(p => p.a).Count(g => g.MaxBy(p => p.Like).Same);
        return new IdentitySeparation(
            pairs.Where(p => p.Same).Average(p => p.Like), pairs.Where(p => !p.Same).Average(p => p.Like), first / (double)seen.Count);
    }
}
