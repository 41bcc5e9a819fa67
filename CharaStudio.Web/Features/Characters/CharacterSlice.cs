using CharaStudio.Web.Features.Characters.Search;

namespace CharaStudio.Web.Features.Characters;

public static class CharacterSlice
{
    public static IServiceCollection AddCharacters(this IServiceCollection services) => services
        .AddScoped<CharacterService>().AddScoped<CharacterSearch>().AddSingleton<MeaningIndex>();

    public static void MapCharacters(this IEndpointRouteBuilder app) => CharacterEndpoints.Map(app);
}
