using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Illustrator.Heads.Headwear;
using CharaStudio.Engine.Illustrator.Heads.Species;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Draws heads: skull, face, hair and what is worn on them. The same brief gives the same marks.</summary>
/// <remarks>The head's vertical axis is x = 0. The face outline is symmetric about it in front and back views; in three-quarter view the
/// chin lies at x = 0.125 and in profile at x = 0.25, while the neck (the body's) stays under the axis, see <see cref="Neck"/>.</remarks>
public static class HeadArtist
{
    /// <summary>Where the neck should meet the head: its middle under the jaw and its half width there.</summary>
    public static (Vec Middle, double HalfWidth) Neck(View view, LookSheet look)
    {
        var half = (look.Presentation == Presentation.Masculine ? 0.2 : 0.15) + (look.Build switch { Build.Heavy => 0.05, Build.Strong => 0.03, Build.Slim => -0.015, _ => 0 });
        return view switch
        {
            View.ThreeQuarter => (new Vec(-0.03, 0.36), half),
            View.Side => (new Vec(-0.09, 0.34), half),
            _ => (new Vec(0, 0.4), half),
        };
    }

    /// <exception cref="ArgumentException">A cut, eye shape, beard, mark, accessory or species of the look is not known; the message lists what is.</exception>
    public static HeadDrawing Draw(HeadBrief brief)
    {
        var head = new HeadFrame(brief);
        Require(head);
        var cut = Wearable(head, HairCatalogue.Find(brief.Look.Hair.Cut));
        if (brief.HairCovered)
        {
            cut = null;
        }

        var hair = cut is null ? new HairDrawing([], [], null, false) : new HairArtist(head, cut).Draw();
        var outline = head.Face.Outline(head.View);
        var ears = new EarArtist(head, cut is { CoversEars: true } || brief.HairCovered);
        var species = new SpeciesArtist(head, outline);
        var worn = new HeadwearArtist(head, (cut?.Top ?? 0.005, cut?.Side ?? 0.005), ears);

        var pointed = EarArtist.Pointed(brief.Look.Species);
        List<Mark> behind = [.. species.Behind(), .. hair.Behind];
        List<Mark> front = [.. ears.Draw(far: true), .. Face(head, outline, hair, species), .. pointed ? [] : ears.Draw(far: false)];
        List<Mark> over = [];
        var crown = hair.Long ? over : front;
        if (!brief.HairCovered)
        {
            crown.AddRange(species.Rooted());
        }

        crown.AddRange(hair.Front);
        if (pointed && !brief.HairCovered)
        {
            // Long ears part the hair.
            crown.AddRange(ears.Draw(far: false));
        }

        if (hair.Cap is not null && head.ShowsFace)
        {
            // Brows show through the fringe, faintly, so that no cut hides an expression.
            var brows = new BrowArtist(head);
            crown.Add(new Cluster([.. head.Sockets.Select(s => brows.Draw(s, s.Side < 0))]) { Opacity = 0.5 });
        }

        if (!brief.HairCovered)
        {
            crown.AddRange(species.Above());
            crown.AddRange(brief.Look.Accessories.SelectMany(worn.Draw));
        }

        crown.AddRange(new SkinArtist(head).Sweat());
        var bounds = MarkBounds.Of([.. behind, .. front, .. over]);
        return new HeadDrawing(behind, front, over, head.Mouth, bounds);
    }

    private static void Require(HeadFrame head)
    {
        SpeciesCatalogue.Require(head.Look.Species);
        Allowed("Beard", [head.Look.Beard], Beards.Kinds);
        Allowed("Mark", head.Look.Marks, SkinMarks.Kinds);
        Allowed("Accessory", head.Look.Accessories.Select(a => a.Kind), HeadwearArtist.Kinds);
    }

    private static void Allowed(string what, IEnumerable<string> words, IReadOnlyList<string> known)
    {
        foreach (var word in words)
        {
            if (!known.Contains(word))
            {
                throw new ArgumentException($"{what} '{word}' is not known; write one of {string.Join(", ", known)}.", nameof(words));
            }
        }
    }

    /// <summary>Hats and helmets press hair down: no spikes, knots or big volume under them.</summary>
    private static HairCut? Wearable(HeadFrame head, HairCut? cut)
    {
        if (cut is null || !head.Look.Accessories.Any(a => a.Kind is "hat" or "helmet"))
        {
            return cut;
        }

        return cut with
        {
            Crest = Crest.Smooth,
            Top = Math.Min(cut.Top, 0.05),
            Side = Math.Min(cut.Side, 0.05),
            Extras = [.. cut.Extras.Where(e => e is Plait || (e is Tress t && t.Path.Max(p => p.Y) > 0.3))],
        };
    }

    private static IEnumerable<Mark> Face(HeadFrame head, Outline outline, HairDrawing hair, SpeciesArtist species)
    {
        var skin = new SkinArtist(head);
        var shadows = new List<Outline>();
        if (head.ShowsFace)
        {
            shadows.Add(skin.SideShadow());
        }

        if (hair.Cap is { } cap)
        {
            shadows.Add(cap.Transform(Affine.Translate(-head.LightSide * 0.016, 0.028 + (0.018 * head.Brief.Light.Hardness))));
        }

        yield return new Form(outline, head.Skin, Material.Skin) { Shadows = shadows, Contour = head.ShowsFace ? 1 : 0 };
        if (!head.ShowsFace)
        {
            // No jaw line crosses the nape: the skull runs into the neck.
            yield return new Stroke(SkullLine(head), head.Skin);
            yield break;
        }

        if (head.View == View.Side)
        {
            yield return NapePatch(head);
        }

        foreach (var mark in Features(head, outline, skin, species))
        {
            yield return mark;
        }
    }

    /// <summary>Skin in the neck's shadow over the skull's lower edge, which would else cross the neck as a line.</summary>
    private static Form NapePatch(HeadFrame head)
    {
        var shape = Outline.Start(-0.262, 0.245).Curve(-0.2, 0.2, -0.12, 0.17, -0.088, 0.16).Line(-0.07, 0.3).Curve(-0.12, 0.36, -0.2, 0.37, -0.25, 0.33).Close().Build();
        return new Form(shape, head.Skin, Material.Skin) { Contour = 0, Shadows = [shape] };
    }

    private static Outline SkullLine(HeadFrame head)
    {
        var face = head.Face;
        Vec[] right = [new(0.19, -0.46), new(0.335, -0.32), new(face.Cheek + 0.018, -0.13), new(face.Cheek, 0.05), new(face.Jaw - 0.02, 0.22), new(face.Jaw - 0.09, 0.31)];
        return Pen.Taper([.. right.Reverse().Select(p => new Vec(-p.X, p.Y)), new(0, -0.5), .. right], 0.018, 0.3, 0.3);
    }

    private static IEnumerable<Mark> Features(HeadFrame head, Outline outline, SkinArtist skin, SpeciesArtist species)
    {
        yield return new Cluster([.. skin.Under()]) { Clip = outline };
        var below = species.OnSkin()
            .Concat(head.Look.Species == "beastfolk" ? [] : new NoseArtist(head).Draw())
            .Concat(new Beards(head, outline).Draw())
            .Concat(new MouthArtist(head, outline).Draw());
        foreach (var mark in below)
        {
            yield return mark;
        }

        var eyes = new EyeArtist(head);
        var profile = new SideEyeArtist(head);
        var brows = new BrowArtist(head);
        foreach (var socket in head.Sockets)
        {
            foreach (var mark in head.View == View.Side ? profile.Draw(socket) : eyes.Draw(socket))
            {
                yield return mark;
            }

            yield return brows.Draw(socket, socket.Side < 0);
        }

        var worn = new FacewearArtist(head, outline);
        foreach (var mark in new SkinMarks(head).Draw().Concat(skin.Over()).Concat(head.Look.Accessories.SelectMany(worn.Draw)))
        {
            yield return mark;
        }
    }
}
