using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Hostile values in every parameter of every route: ids, queries, headers, fields, whole bodies. Of the many for a field or a header dice choose.</summary>
internal static class Shots
{
    private const int ProblemEvery = 7;
    private const int ValuesPerField = 45;
    private const int ValuesPerHeader = 4;

    /// <param name="seed">Which of them ask for problem+json.</param>
    public static IReadOnlyList<Shot> At(IReadOnlyList<MappedRoute> routes, Belongings own, int seed)
    {
        var dice = new Random(seed);
        return [.. routes.SelectMany(route => Of(route, own, dice)).Select(shot => shot with { WantsProblem = shot.Header is null && dice.Next(ProblemEvery) == 0 })];
    }

    private static IEnumerable<Shot> Of(MappedRoute route, Belongings own, Random dice) =>
        InPath(route, own).Concat(InQuery(route, own)).Concat(InHeaders(route, own, dice)).Concat(InBody(route, own, dice));

    // What is swept must be there at the end, so that deleting goes to ids that name nothing.
    private static string Safe(MappedRoute route, Belongings own) =>
        own.Address(route, (_, id) => route.Method == HttpMethod.Delete ? Belongings.Absent(id) : id);

    private static IEnumerable<Shot> InPath(MappedRoute route, Belongings own)
    {
        foreach (var place in Enumerable.Range(0, Belongings.Parameters(route)))
        {
            // The in-process host cannot send a NUL in a path; a real server refuses it before any of our code.
            foreach (var value in Hostile.Addresses.Where(value => value != "%00"))
            {
                var n = 0;
                var address = own.Address(route, (_, id) => n++ == place ? value : route.Method == HttpMethod.Delete ? Belongings.Absent(id) : id);
                yield return new Shot(route, $"path {place}", address, Body(route, own), MayMiss: true);
            }
        }
    }

    private static IEnumerable<Shot> InQuery(MappedRoute route, Belongings own) =>
        from name in route.Queries.Append("unknown")
        from value in Hostile.Addresses
        select new Shot(route, "query " + name, $"{Safe(route, own)}?{name}={value}", Body(route, own));

    private static IEnumerable<Shot> InHeaders(MappedRoute route, Belongings own, Random dice) =>
        from name in Hostile.HeaderNames
        from value in dice.GetItems([.. Hostile.Headers], ValuesPerHeader)
        where Body(route, own) is not null || name != "Content-Type"
        select new Shot(route, "header", Safe(route, own), Cheap(route, own), name, value);

    private static IEnumerable<Shot> InBody(MappedRoute route, Belongings own, Random dice)
    {
        if (Body(route, own) is not { } body)
        {
            yield break;
        }

        foreach (var whole in Hostile.Bodies)
        {
            yield return new Shot(route, "body", Safe(route, own), whole);
        }

        foreach (var field in route.Body is null ? [] : BodyField.Of(route.Body))
        {
            foreach (var json in Some(dice))
            {
                yield return new Shot(route, $"body {field}", Safe(route, own), field.Put(body, json));
            }
        }
    }

    private static string[] Some(Random dice)
    {
        string[] all = [.. Hostile.Json];
        dice.Shuffle(all);
        return all[..ValuesPerField];
    }

    private static string? Body(MappedRoute route, Belongings own) => Examples.Of(route) is { } body ? own.Fill(body) : null;

    // A drawing for each header would be drawn for nothing: an order of nothing is refused.
    private static string? Cheap(MappedRoute route, Belongings own) => route.Path.StartsWith("/v1/generate/", StringComparison.Ordinal) ? "{}" : Body(route, own);
}
