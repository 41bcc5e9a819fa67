using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Worlds.Ui;

namespace CharaStudio.Tests.Web.Features.Worlds.Ui;

public sealed class MapEditsTests
{
    private static readonly MapPlan s_map = new()
    {
        Sites = [new("A", "city", 0.1, 0.1), new("B", "town", 0.5, 0.5), new("C", "ruins", 0.9, 0.9)],
        Roads = [new(0, 1), new(0, 2)],
    };

    [Fact]
    public void Remove_SiteBetween_KeepsTheOtherRoadAtItsPlaces() => Assert.Equal([new MapRoad(0, 1)], MapEdits.Remove(s_map, 1).Roads);

    [Fact]
    public void Change_Name_LeavesTheRoads() => Assert.Same(s_map.Roads, MapEdits.Change(s_map, 1, s_map.Sites[1] with { Name = "Bee" }).Roads);
}
