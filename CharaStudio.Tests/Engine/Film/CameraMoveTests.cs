using CharaStudio.Engine.Film;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Film;

public sealed class CameraMoveTests
{
    private const double Screen = 16.0 / 9;
    private static readonly FrameArea s_caption = new(0.05, 0.02, 0.4, 0.1);
    private static readonly FrameArea s_face = new(0.6, 0.4, 0.15, 0.2);

    public static TheoryData<double, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<double, bool, bool>();
            foreach (var aspect in new[] { 0.2, 0.7, 1.5, 1.78, 2, 4 })
            {
                cases.Add(aspect, false, false);
                cases.Add(aspect, true, false);
                cases.Add(aspect, false, true);
                cases.Add(aspect, true, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_AnyTime_NeverShowsThePanelsOutside(double aspect, bool turned, bool bare)
    {
        var move = CameraMove.Over(aspect, Screen, Reading.Ltr, bare ? [] : [s_caption, s_face], turned);
        foreach (var view in Times.Select(move.At))
        {
            Assert.InRange(view.X, -1e-9, 1);
            Assert.InRange(view.Y, -1e-9, 1);
            Assert.InRange(view.X + view.Width, 0, 1 + 1e-9);
            Assert.InRange(view.Y + view.Height, 0, 1 + 1e-9);
            Assert.Equal(Screen, view.Width * aspect / view.Height, 6);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_FrameByFrame_MovesSmoothly(double aspect, bool turned, bool bare)
    {
        var move = CameraMove.Over(aspect, Screen, Reading.Ltr, bare ? [] : [s_caption, s_face], turned);
        var path = Times.Select(time => move.At(time)).Select(view => view.X + view.Y + view.Width).ToList();
        var steps = path.Zip(path.Skip(1), (before, after) => after - before).ToList();
        Assert.True(steps.TrueForAll(step => step >= -1e-9) || steps.TrueForAll(step => step <= 1e-9), "It turned back.");
        Assert.InRange(steps.Zip(steps.Skip(1), (before, after) => Math.Abs(after - before)).Max(), 0, 0.002);
    }

    [Fact]
    public void Over_WidePanelReadFromTheRight_TravelsLeft()
    {
        FrameArea[] ends = [new(0, 0, 0.1, 0.1), new(0.9, 0, 0.1, 0.1)];
        var move = CameraMove.Over(5, Screen, Reading.Rtl, ends, turned: false);
        Assert.True(move.From.X > move.To.X);
    }

    [Fact]
    public void Over_WordsAtTheEdges_StayInTheNearView()
    {
        FrameArea[] words = [new(0.02, 0.03, 0.2, 0.1), new(0.7, 0.8, 0.25, 0.15)];
        var near = CameraMove.Over(Screen, Screen, Reading.Ltr, words, turned: false).To;
        Assert.All(words, box => Assert.True(box.X >= near.X && box.Y >= near.Y && box.X + box.Width <= near.X + near.Width && box.Y + box.Height <= near.Y + near.Height));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_WidePanelWithACaptionAtItsEdge_NeverCutsIt(bool turned)
    {
        var move = CameraMove.Over(2.4, Screen, Reading.Ltr, [s_caption], turned);
        Assert.All(Times.Select(move.At), view => Assert.InRange(view.X, 0, s_caption.X));
    }

    [Fact]
    public void Still_TallPanel_ShowsAllOfIt()
    {
        var view = CameraMove.Still(0.5, Screen).At(0.5);
        Assert.True(view is { Y: 0, Height: 1, X: < 0 } && view.X + view.Width > 1);
    }

    private static IEnumerable<double> Times => Enumerable.Range(0, 241).Select(step => step / 240.0);
}
