using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Illustrator.Props;
using CharaStudio.Engine.Illustrator.Weathers;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>One plan on its way to the page: cast, place, camera, then all marks from far to near.</summary>
internal sealed class Scene
{
    private readonly ScenePlan _plan;
    private readonly double _width;
    private readonly double _height;
    private readonly Artists _artists;
    private readonly Framing _framing;
    private readonly PageLens _lens;
    private readonly PlaceDrawing _place;
    private readonly List<Actor> _actors;
    private readonly double _horizon;

    public Scene(ScenePlan plan, double width, double height, Artists artists)
    {
        (_plan, _width, _height, _artists) = (plan, width, height, artists);
        _framing = Framing.Of(plan.Camera.Shot);
        _lens = new PageLens(_framing, _framing.Roll * (Dice.For(plan.Seed, "roll").Chance(0.5) ? 1 : -1), width, height);
        _place = artists.Place(plan);
        Lighting = Lighting.For(plan.Hour, plan.Weather, _place.Interior);
        _actors = Casting.Of(plan, Lighting.Direction);
        var passers = Passers.Of(plan, Lighting.Direction).ToList();
        foreach (var actor in _actors.Concat(passers))
        {
            actor.Draw(artists.Figure);
        }

        var blocking = new Blocking(plan, _framing, width, height);
        blocking.Place(_actors);
        Encounter.Join(_actors, plan, artists.Figure);
        var move = Clear();
        foreach (var actor in _actors)
        {
            actor.X = (actor.X * move.Zoom) + move.X;
            actor.Feet = (actor.Feet * move.Zoom) + move.Y;
            actor.Unit *= move.Zoom;
        }

        foreach (var passer in passers)
        {
            passer.X = passer.Plan.X!.Value * width;
            passer.Unit = blocking.Adult * move.Zoom * Stature.HeadUnit(passer.Brief.Look) * (1 - (0.62 * passer.Distance));
        }

        _actors.AddRange(passers);
        _horizon = Horizon((blocking.Feet * move.Zoom) + move.Y, blocking.Adult * move.Zoom);
        Recede((blocking.Feet * move.Zoom) + move.Y);
    }

    public Lighting Lighting { get; }

    public IReadOnlyList<Mark> Marks()
    {
        var plates = new Plates(_plan, _framing, _place, _width, _height);
        var weather = _place.Interior ? new WeatherDrawing([], []) : _artists.Weather(_plan, new Box(0, 0, _width, _height));
        var marks = new List<Mark>();
        marks.AddRange(plates.Behind(_horizon));
        marks.AddRange(Veil());
        var accents = Accents.Of(_plan, _actors, new Box(0, 0, _width, _height));
        marks.AddRange(weather.Behind);
        marks.AddRange(accents.Behind);
        marks.AddRange(Still());
        foreach (var actor in _actors.OrderByDescending(a => a.Distance).ThenBy(a => a.Near).ThenByDescending(a => a.Index))
        {
            if (_framing.Grounded)
            {
                marks.AddRange(Shadows.Of(actor, Lighting.Direction));
            }

            marks.AddRange(Seat.Under(actor));
            marks.Add(Figure(actor));
        }

        marks.AddRange(plates.Before(_horizon));
        marks.AddRange(accents.Front);
        marks.AddRange(weather.Front);
        marks.AddRange(Vignette());
        IReadOnlyList<Mark> seen = _lens.Straight ? marks : MarkMap.Bend(marks, Affine.Identity, _lens.Bend);
        return _lens.Roll == Affine.Identity ? seen : [new Cluster(seen) { Transform = _lens.Roll }];
    }

    public IReadOnlyList<DrawnFigure> Figures() =>
    [
        .. _actors.Where(a => !a.Extra).Select(a => new DrawnFigure(
            a.Index,
            Inside(_lens.See(KeepFree(a))),
            _lens.See(a.Map.Apply(a.Drawing.Mouth)),
            Inside(_lens.See(a.Drawing.Bounds.Transform(a.Map))),
            a.Drawing.Joints.ToDictionary(j => j.Key, j => _lens.See(a.Map.Apply(j.Value))),
            a.FacesLeft)),
    ];

    private static Cluster Figure(Actor actor) =>
        new(actor.Near ? MarkMap.Tint(actor.Drawing.Marks, c => c.Darken(0.42)) : actor.Drawing.Marks)
        {
            Transform = actor.Map,
            Depth = actor.Distance * 0.5,
            Name = actor.Extra ? $"figure-extra{-actor.Index}" : $"figure-{actor.Index}",
        };

    private Clearance.Move Clear()
    {
        if (_plan.Camera.Shot is Shot.ExtremeCloseUp or Shot.Insert)
        {
            return new(1, 0, 0);
        }

        return Clearance.Find([.. _actors.Where(a => !a.Extra).Select(a => (a.HeadBox, a.Near))], _plan.WordRooms, _width, _height, _lens.See);
    }

    // The horizon lies at the height of the camera: as many adult heights above the feet as the camera is above the ground.
    private double Horizon(double feet, double adult)
    {
        if (_framing.Horizon is { } fixedAt)
        {
            return fixedAt * _height;
        }

        var eye = _framing.Eye ?? Math.Clamp(_place.EyeLevel, 0.5, 1.3);
        var y = feet - (eye * adult);
        return _framing.Grounded ? Math.Clamp(y, 0.24 * _height, 0.68 * _height) : Math.Clamp(y, 0.2 * _height, 0.8 * _height);
    }

    private void Recede(double feet)
    {
        foreach (var actor in _actors.Where(a => a.Distance > 0 && !a.Near))
        {
            actor.Feet = _horizon + ((feet - _horizon) * (1 - (0.62 * actor.Distance)));
        }
    }

    private Box KeepFree(Actor actor)
    {
        if (_plan.Camera.Shot != Shot.ExtremeCloseUp)
        {
            return actor.HeadBox;
        }

        Vec eyes = actor.Map.Apply(actor.Drawing.Eyes), mouth = actor.Map.Apply(actor.Drawing.Mouth);
        var top = eyes.Y - (0.16 * actor.Unit);
        return new Box(eyes.X - (0.3 * actor.Unit), top, 0.6 * actor.Unit, mouth.Y + (0.06 * actor.Unit) - top);
    }

    private Box Inside(Box box)
    {
        double x0 = Math.Clamp(box.X, 0, _width), y0 = Math.Clamp(box.Y, 0, _height);
        return new Box(x0, y0, Math.Clamp(box.Right, 0, _width) - x0, Math.Clamp(box.Bottom, 0, _height) - y0);
    }

    // An insert without anybody: the thing alone, filling the frame.
    private IEnumerable<Mark> Still()
    {
        if (_plan.Camera is not { Shot: Shot.Insert, Subject: { } subject } || _actors.Count > 0)
        {
            yield break;
        }

        var prop = PropArtist.Draw(subject, null, Lighting.Direction);
        var size = 0.72 * Math.Min(_width, _height) / Math.Max(prop.Bounds.Width, prop.Bounds.Height);
        var middle = prop.Bounds.Centre;
        yield return new Shade(new Vec(_width / 2, (_height / 2) + (prop.Bounds.Height * size * 0.5)), prop.Bounds.Width * size * 0.7, 0.05 * _height, 0.4);
        yield return new Cluster([.. prop.Behind, .. prop.Front])
        {
            Transform = Affine.Translate(-middle).Then(Affine.Scale(size)).Then(Affine.Rotate(8)).Then(Affine.Translate(_width / 2, _height / 2)),
            Name = "figure-thing",
        };
    }

    // Near views let the place step back behind a breath of air, as a short depth of field does.
    private IEnumerable<Mark> Veil()
    {
        var thickness = _framing.Cut switch { Cut.Head => 0.26, Cut.Chest or Cut.Waist => 0.1, _ => 0 };
        return thickness == 0 ? [] : [new Form(Outline.Rect(-_width, -_height, 3 * _width, 3 * _height), Lighting.Air, Material.Sky) { Contour = 0, Opacity = thickness }];
    }

    private IEnumerable<Mark> Vignette()
    {
        if (_plan.Camera.Shot != Shot.PointOfView)
        {
            yield break;
        }

        foreach (var corner in new[] { new Vec(0, 0), new Vec(_width, 0), new Vec(0, _height), new Vec(_width, _height) })
        {
            yield return new Shade(corner, _width * 0.42, _height * 0.42, 0.6);
        }
    }
}
