namespace CharaStudio.Web.Features.Samples;

/// <summary>That an account was given the sample project. It stays when the samples are deleted, so that they do not come back.</summary>
public sealed class SampleMark
{
    public required Guid OwnerId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
