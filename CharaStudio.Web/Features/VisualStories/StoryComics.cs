using CharaStudio.Engine.Pages;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Turns a story in pictures into a comic: the same plans, hence the same people and places, in panels with their words.</summary>
public sealed class StoryComics(VisualStoryService stories, ComicService comics)
{
    /// <returns>The job that draws the comic.</returns>
    /// <exception cref="StudioException">NotFound; ValidationFailed; Conflict while the story's references are still being read.</exception>
    public async Task<Job> OrderAsync(string id, StoryComicOrder order, CancellationToken token = default)
    {
        var (story, _) = await stories.FindAsync(id, token);
        var plan = VisualStoryJson.Plan(story) ?? throw new StudioException(ErrorCode.Conflict, "The story has not been begun yet. Wait for its first picture.");
        var lettered = order.Captions ?? true;
        var panels = plan.Scenes.Select(scene => new PagePanel
        {
            Cell = [],
            Scene = scene.Plan,
            Lettering = lettered ? StoryWords.Letter(scene.Prompt, scene.Plan) : [],
        }).ToList();
        return await comics.OrderPanelsAsync(order.Title ?? story.Title, panels, order.Layout, order.Reading, token);
    }
}
