using CharaStudio.Web.Operations;
using Microsoft.Extensions.Configuration;

namespace CharaStudio.Tests.Web.Operations;

public sealed class SettingRulesTests
{
    private static IConfiguration With(string name, string? value) => new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

    [Theory]
    [InlineData("port", "abc")]
    [InlineData("port", "99999")]
    [InlineData("samples", "no")]
    [InlineData("http", "maybe")]
    [InlineData("first-run", "anywere")]
    [InlineData("log-format", "xml")]
    [InlineData("public-url", "studio.example")]
    [InlineData("otlp-endpoint", "collector:4317")]
    [InlineData("slots", "0")]
    [InlineData("key-queue", "201")]
    [InlineData("worker-memory", "2GiB")]
    [InlineData("rate-minute", "-1")]
    [InlineData("models", "/there/is/no/such/folder")]
    [InlineData("ffmpeg", "/there/is/no/such/file")]
    public async Task Check_ValueThatIsNone_NamesTheSettingTheValueAndWhatItTakes(string name, string value)
    {
        var said = new StringWriter();
        Assert.False(await SettingRules.AreKeptAsync(With(name, value), said));
        Assert.StartsWith($"The setting {name} is '{value}'. It takes ", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port", "0")]
    [InlineData("samples", "false")]
    [InlineData("first-run", "anywhere")]
    [InlineData("log-format", "json")]
    [InlineData("public-url", "https://studio.example/")]
    [InlineData("rate-minute", "0")]
    [InlineData("slots", "16")]
    [InlineData("slots", "")]
    [InlineData("models", null)]
    public void Check_ValueThatIsOne_SaysNothing(string name, string? value) => Assert.Empty(SettingRules.Faults(With(name, value)));
}
