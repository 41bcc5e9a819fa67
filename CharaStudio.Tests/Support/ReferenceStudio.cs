namespace CharaStudio.Tests.Support;

/// <summary>A studio with one reference image, already looked at.</summary>
public sealed class ReferenceStudio : IAsyncLifetime
{
    public StudioApplication Application { get; } = new();

    public ApiClient Api { get; private set; } = null!;

    /// <summary>The reference image's id.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>A walk of eight frames, as JSON.</summary>
    public string Walk { get; private set; } = "";

    /// <summary>One vector of it, as JSON.</summary>
    public string Step { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Api = new ApiClient(await Application.CreateKeyedClientAsync());
        Reference = await Api.ReferenceAsync();
        var text = await Api.Post("/v1/control/text", $$"""{"reference_image_id":"{{Reference}}","prompt":"walk","steps":8,"model":"custom-nlp"}""");
        Walk = text.Body.GetProperty("z_sequence").ToString();
        Step = text.Body.GetProperty("z_sequence")[3].ToString();
    }

    public async Task DisposeAsync()
    {
        Api.Dispose();
        await Application.DisposeAsync();
    }
}
