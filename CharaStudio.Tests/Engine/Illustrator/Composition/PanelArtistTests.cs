using System.Xml.Linq;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Composition;

public sealed class PanelArtistTests
{
    public static readonly TheoryData<Shot> Shots = [.. Enum.GetValues<Shot>()];

    [Fact]
    public void Draw_SamePlan_GivesTheSameBytes() => Assert.Equal(Draw(Pair(Shot.FullShot)).Svg, Draw(Pair(Shot.FullShot)).Svg);

    [Theory]
    [MemberData(nameof(Shots))]
    public void Draw_EveryShot_IsWellFormed(Shot shot) => Assert.Equal("svg", XDocument.Parse(Draw(Pair(shot)).Svg).Root!.Name.LocalName);

    [Fact]
    public void Draw_EveryShot_GivesAnotherPicture() =>
        Assert.Equal(Shots.Count, Enum.GetValues<Shot>().Select(s => Draw(Pair(s)).Svg).Distinct().Count());

    [Theory]
    [MemberData(nameof(Shots))]
    public void Draw_WordRoomAbove_KeepsHeadsInTheFrameAndOffTheRoom(Shot shot)
    {
        var drawing = Draw(Pair(shot) with { WordRooms = [new FrameArea(0, 0, 1, 0.26)] });

        Assert.True(drawing.Heads.Count > 0 || shot == Shot.Insert);
        foreach (var head in drawing.Heads.Where(_ => shot is not (Shot.ExtremeCloseUp or Shot.Insert)))
        {
            Assert.True(head.Y >= 0.26 * 640, $"head at {head}");
            Assert.InRange(head.Bottom, 0, 640);
        }
    }

    [Theory]
    [MemberData(nameof(Shots))]
    public void Draw_EveryShot_PutsMouthsInsideHeads(Shot shot) =>
        Assert.All(Draw(Pair(shot)).Figures.Where(_ => shot != Shot.Insert), f => Assert.True(f.Head.Inflate(1).Contains(f.Mouth), $"{f.Mouth} not in {f.Head}"));

    [Theory]
    [InlineData(Shot.WideShot)]
    [InlineData(Shot.FullShot)]
    [InlineData(Shot.TwoShot)]
    public void Draw_TwoFigures_DoNotShareAHead(Shot shot)
    {
        var heads = Draw(Pair(shot)).Heads;

        Assert.False(heads[0].Overlaps(heads[1]));
    }

    [Fact]
    public void Draw_FacingLeft_MirrorsTheFigure()
    {
        var right = Draw(One(false)).Figures[0];
        var left = Draw(One(true)).Figures[0];

        Assert.True(right.Joints[CharaStudio.Engine.Illustrator.Joint.RightHand].X > right.Joints[CharaStudio.Engine.Illustrator.Joint.HeadTop].X);
        Assert.True(left.Joints[CharaStudio.Engine.Illustrator.Joint.RightHand].X < left.Joints[CharaStudio.Engine.Illustrator.Joint.HeadTop].X);
    }

    [Fact]
    public void Draw_HandOver_BringsHandsTogether()
    {
        var drawing = Draw(Pair(Shot.FullShot));
        Vec Hand(int i) => drawing.Figure(i)!.Joints[CharaStudio.Engine.Illustrator.Joint.RightHand];

        Assert.True((Hand(0) - Hand(1)).Length < 40, $"{Hand(0)} {Hand(1)}");
    }

    [Fact]
    public void Draw_HostileDescription_IsEscaped()
    {
        var plan = One(false) with { Description = "</title><script>alert('x')</script>\u0001" };

        var svg = Draw(plan).Svg;

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Contains("alert", XDocument.Parse(svg).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_FreeAreas_HoldNoHead()
    {
        var drawing = Draw(Pair(Shot.MediumShot));

        Assert.NotEmpty(drawing.FreeAreas);
        Assert.All(drawing.FreeAreas, a => Assert.All(drawing.Heads, h => Assert.False(h.Overlaps(new Box(a.X * 640, a.Y * 640, a.Width * 640, a.Height * 640)))));
    }

    private static ScenePlan One(bool left) => new()
    {
        Camera = new CameraPlan { Shot = Shot.FullShot },
        Figures = [new FigurePlan { Look = new LookSheet { Name = "Lin <Shuang>" }, FacesLeft = left }],
        Seed = 4,
    };

    private static ScenePlan Pair(Shot shot) => new()
    {
        Camera = new CameraPlan { Shot = shot },
        Figures =
        [
            new FigurePlan { Look = new LookSheet { Name = "Lin" }, Interaction = new InteractionPlan("hand_over", 1, "book") },
            new FigurePlan { Look = new LookSheet { Name = "Bo", Proportion = Proportion.Heroic } },
        ],
        Seed = 9,
    };

    private static PanelDrawing Draw(ScenePlan plan) => PanelArtist.Draw(plan, 640, 640, StandIns.All);
}
