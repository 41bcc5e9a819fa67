using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Keypoints;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Control;

/// <summary>Control vectors from poses, words and chance (seed 001).</summary>
internal sealed class ControlService(ReferenceService references, IEngine engine, IContentPolicy policy)
{
    public const int MostFps = 60;

    /// <exception cref="StudioException">ValidationFailed, naming what is wrong with the points; NotFound for the reference image.</exception>
    public async Task<PoseControlView> PoseAsync(PoseOrder order, CancellationToken token = default)
    {
        var row = await references.FindAsync(order.ReferenceImageId, token);
        var units = order.Units switch
        {
            null or "shares" => new KeypointUnits((double)row.Width / row.Height),
            "pixels" => new KeypointUnits((double)row.Width / row.Height, row.Height),
            _ => throw StudioException.Invalid("units", "'units' must be shares or pixels."),
        };
        var place = order.Travel ? await PlaceAsync(order.ReferenceImageId, units, token) : null;
        var pose = Asked(() => KeypointLayouts.Read(KeypointReading.Read(order.Keypoints, order.Format), order.Layout, units, place));
        return new PoseControlView(
            PublicId.Format(ReferenceService.IdPrefix, row.Id), "pose", 0, pose.Z, ControlSpace.Dimension, pose.Layout, pose.Used, Math.Round(pose.Error, 4));
    }

    /// <exception cref="StudioException">ValidationFailed, ContentRefused; ModelNotCapable for an encoder that is not installed; NotFound for the reference image.</exception>
    public async Task<TextControlView> TextAsync(TextOrder order, CancellationToken token = default)
    {
        var row = await references.FindAsync(order.ReferenceImageId, token);
        var prompt = TextRules.Text("prompt", order.Prompt, TextRules.LongestPrompt).Trim();
        if (prompt.Length == 0)
        {
            throw StudioException.Invalid("prompt", "'prompt' must say what is to be done.");
        }

        if (order.Steps is < 1 or > ControlSpace.MostFrames)
        {
            throw StudioException.Invalid("steps", $"'steps' must be 1 to {ControlSpace.MostFrames}.");
        }

        if (order.Model is not (null or PromptRequest.Clip or PromptRequest.Lexicon))
        {
            throw StudioException.Invalid("model", $"'model' must be {PromptRequest.Clip} or {PromptRequest.Lexicon}.");
        }

        if (order.Fps is < 1 or > MostFps)
        {
            throw StudioException.Invalid("fps", $"'fps' must be 1 to {MostFps}.");
        }

        await policy.CheckAsync(null, [new PolicyText("prompt", prompt)], token);
        var made = await AskAsync(new PromptRequest(prompt, order.Steps, order.Model, order.Fps ?? 24), token);
        var control = made.Control ?? throw new InvalidDataException("The prompt came without vectors.");
        return new TextControlView(
            PublicId.Format(ReferenceService.IdPrefix, row.Id), "text", control.Z.Count, control.Z, ControlSpace.Dimension, control.Model, control.Clips, control.Warnings);
    }

    /// <exception cref="StudioException">BadRequest.</exception>
    public static LatentControlView Latent(int? length, long? seed, string? distribution, Func<long> roll)
    {
        if (length is not (>= 1 and <= ControlSpace.MostFrames))
        {
            throw StudioException.BadParameter("length", $"'length' is required: a whole number from 1 to {ControlSpace.MostFrames}.");
        }

        var kind = distribution switch
        {
            null or "gaussian" => LatentDistribution.Gaussian,
            "uniform" => LatentDistribution.Uniform,
            _ => throw StudioException.BadParameter("distribution", "'distribution' may be gaussian or uniform."),
        };
        var chosen = seed ?? roll();
        return new LatentControlView("latent", length.Value, LatentControl.Sample(length.Value, chosen, kind), ControlSpace.Dimension, chosen, distribution ?? "gaussian");
    }

    /// <summary>A moving stick figure of a sequence.</summary>
    /// <returns>A gif.</returns>
    /// <exception cref="StudioException">ValidationFailed.</exception>
    public async Task<byte[]> PreviewAsync(IReadOnlyList<IReadOnlyList<float>> z, int? size, int? fps, CancellationToken token = default)
    {
        if (size is < 64 or > 512)
        {
            throw StudioException.Invalid("size", "'size' must be 64 to 512 pixels.");
        }

        if (fps is < 1 or > 50)
        {
            throw StudioException.Invalid("fps", "'fps' must be 1 to 50.");
        }

        var made = await AskAsync(new ControlPreviewRequest(z, size ?? 256, fps ?? 24), token);
        var content = await File.ReadAllBytesAsync(made.Files[0].Path, token);
        File.Delete(made.Files[0].Path);
        return content;
    }

    private async Task<RenderUnit> AskAsync(RenderRequest request, CancellationToken token)
    {
        try
        {
            return (await engine.RenderAsync(request, new Progress<RenderNews>(), token)).Units[0];
        }
        catch (RenderFailedException failure) when (failure.Code is "RendererUnavailable")
        {
            throw new StudioException(ErrorCode.ModelNotCapable, failure.Message, "model");
        }
        catch (RenderFailedException failure)
        {
            throw new StudioException(failure.Code is "InvalidPlan" ? ErrorCode.ValidationFailed : ErrorCode.InternalError, failure.Message);
        }
        catch (WorkerCrashedException)
        {
            throw new StudioException(ErrorCode.WorkerCrashed, "The drawing process died over this. Try again.");
        }
    }

    // Crown to soles, around the root, in the units of the points.
    private async Task<FigurePlace?> PlaceAsync(string id, KeypointUnits units, CancellationToken token)
    {
        var (row, facts) = await references.LookedAtAsync(id, token);
        if (facts.Joints.Count == 0)
        {
            throw StudioException.Invalid("travel", "No joints are known of this reference image: there is no place to measure travel from. Leave 'travel' out, or place the joints.");
        }

        var (root, crown) = (facts.Joints[(int)Joint.Root], facts.Joints[(int)Joint.HeadTop]);
        var sole = Math.Max(facts.Joints[(int)Joint.LeftFoot].Y, facts.Joints[(int)Joint.RightFoot].Y);
        var (across, down) = units.PixelHeight is null ? ((double)row.Width, (double)row.Height) : (1, 1);
        return new FigurePlace(root.X / across, root.Y / down, Math.Max(1, sole - crown.Y) / down);
    }

    private static T Asked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ControlException error)
        {
            throw StudioException.Invalid(error.Field, error.Message);
        }
    }
}
