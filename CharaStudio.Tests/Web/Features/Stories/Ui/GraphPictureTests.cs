using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Stories.Ui;

namespace CharaStudio.Tests.Web.Features.Stories.Ui;

public sealed class GraphPictureTests
{
    [Fact]
    public void Of_NoNodes_HasRoomAndNothingInIt() => Assert.Empty(GraphPicture.Of(new GraphView([], [])).Nodes);

    [Fact]
    public void Of_TwoWaysOfDifferentLength_PutsTheMeetingBelowTheLongerOne()
    {
        var picture = GraphPicture.Of(Graph(4, (1, 2), (2, 3), (3, 4), (1, 4)));

        Assert.True(Place(picture, 4).Y > Place(picture, 3).Y);
    }

    [Fact]
    public void Of_WayBackToTheStart_KeepsTheStartOnTop()
    {
        var picture = GraphPicture.Of(Graph(3, (1, 2), (2, 3), (3, 1)));

        Assert.True(Place(picture, 1).Y < Place(picture, 2).Y);
    }

    [Fact]
    public void Of_SiblingsInALayer_DoNotOverlap()
    {
        var picture = GraphPicture.Of(Graph(4, (1, 2), (1, 3), (1, 4)));

        Assert.True(Math.Abs(Place(picture, 2).X - Place(picture, 3).X) >= GraphPicture.NodeWidth);
    }

    [Fact]
    public void Of_AnyGraph_FitsIntoItsSize()
    {
        var picture = GraphPicture.Of(Graph(5, (1, 2), (1, 3), (1, 4), (4, 5)));

        Assert.All(picture.Nodes, node => Assert.InRange(node.X, GraphPicture.NodeWidth / 2, picture.Width - (GraphPicture.NodeWidth / 2)));
        Assert.All(picture.Nodes, node => Assert.InRange(node.Y, GraphPicture.NodeHeight / 2, picture.Height - (GraphPicture.NodeHeight / 2)));
    }

    private static PlacedNode Place(GraphPicture picture, int ordinal) => picture.Nodes.Single(node => node.Node.Ordinal == ordinal);

    private static GraphView Graph(int nodes, params (int From, int To)[] ways) => new(
        [.. Enumerable.Range(1, nodes).Select(i => new NodeView(
            $"n{i}", "s", i, "", "", true, null, 0, 0, null, null, null, default, default, 1))],
        [.. ways.Select((way, i) => new EdgeView($"e{i}", $"n{way.From}", $"n{way.To}", "", i, 1))]);
}
