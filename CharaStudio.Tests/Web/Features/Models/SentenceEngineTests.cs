using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Models;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Models;

public sealed class SentenceEngineTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;

    public SentenceEngineTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task Process_OfTenMinutesUnasked_EndsAndTheNextQuestionStartsAnother()
    {
        var sentences = _studio.Services.GetRequiredService<SentenceEngine>();
        var first = await sentences.TryReadAsync(["she waves"], Eventually.Patience);
        Assert.NotNull(first);
        _clock.Stand();
        var process = Assert.Single(sentences.ProcessIds);
        _clock.Move(TimeSpan.FromMinutes(9));
        sentences.RestIfUnasked();
        Assert.Equal([process], sentences.ProcessIds);

        _clock.Move(TimeSpan.FromMinutes(1));
        sentences.RestIfUnasked();
        Assert.Empty(sentences.ProcessIds);
        Assert.Equal(first, await sentences.TryReadAsync(["she waves"], Eventually.Patience));
        Assert.NotEqual(process, Assert.Single(sentences.ProcessIds));
    }
}
