using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Worlds.Ui;

/// <summary>Changes of a map's sites that keep its roads joined to the right places.</summary>
public static class MapEdits
{
    public static MapPlan Change(MapPlan map, int index, MapSite site) =>
        map with { Sites = [.. map.Sites.Select((old, i) => i == index ? site : old)] };

    public static MapPlan Add(MapPlan map, MapSite site) => map with { Sites = [.. map.Sites, site] };

    /// <summary>Roads name sites by index: those of the removed site go, later ones move up.</summary>
    public static MapPlan Remove(MapPlan map, int index) => map with
    {
        Sites = [.. map.Sites.Where((_, i) => i != index)],
        Roads =
        [
            .. map.Roads.Where(road => road.From != index && road.To != index)
                .Select(road => new MapRoad(road.From > index ? road.From - 1 : road.From, road.To > index ? road.To - 1 : road.To)),
        ],
    };
}
