using CharaStudio.Web.Features.Comics.Ui;

namespace CharaStudio.Web.Features.References.Ui;

/// <summary>Addresses of pictures that stay the same from one reading to the next, so that nothing is fetched and shown anew.</summary>
internal static class SteadyAddress
{
    /// <inheritdoc cref="PageAddress.Steady"/>
    public static string Of(string url) => PageAddress.Steady(url);
}
