namespace CharaStudio.Web.Outgoing;

public static class OutgoingSlice
{
    /// <summary>The guard, with the settings <c>outgoing-allow</c> and <c>outgoing-authority</c>; both are read now, so that a mistake stops the start.</summary>
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IHostResolver, SystemResolver>();
        services.AddSingleton(new OutgoingAllowance(configuration["outgoing-allow"]));
        services.AddSingleton(OutgoingTrust.Read(configuration["outgoing-authority"]));
        services.AddSingleton<OutgoingGuard>();
        services.AddSingleton<ReferencePictures>();
        return services;
    }
}
