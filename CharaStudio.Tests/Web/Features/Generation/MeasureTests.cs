using CharaStudio.Web.Features.Generation.Ui;

namespace CharaStudio.Tests.Web.Features.Generation;

public sealed class MeasureTests
{
    [Theory]
    [InlineData(0.93, MeasureGrade.Good)]
    [InlineData(0.82, MeasureGrade.Fair)]
    [InlineData(0.74, MeasureGrade.Poor)]
    public void All_OfALikeness_GradesItAsTheSameSubjectOrAnother(double cosine, MeasureGrade grade) =>
        Assert.Equal(grade, Assert.Single(Measure.All(new Measures(cosine, null, null, null, null), 24)).Grade);

    [Fact]
    public void All_OfDistances_ShowsThemAsNearness()
    {
        var all = Measure.All(new Measures(null, 0.1, null, 0.2, null), 24);
        Assert.Equal([("90 %", MeasureGrade.Good), ("80 %", MeasureGrade.Poor)], all.Select(measure => (measure.Value, measure.Grade)));
    }

    [Theory]
    [InlineData(30, MeasureGrade.Good)]
    [InlineData(12, MeasureGrade.Fair)]
    [InlineData(2, MeasureGrade.Poor)]
    public void All_OfSpeed_MeasuresItAgainstWhatPlays(double speed, MeasureGrade grade) =>
        Assert.Equal(grade, Assert.Single(Measure.All(new Measures(null, null, null, null, speed), 24)).Grade);
}
