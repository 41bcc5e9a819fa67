using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Doors and windows of a building, gathered over its faces and painted as a handful of marks.</summary>
internal sealed class Openings(Setting s)
{
    private readonly List<Outline> _frames = [];
    private readonly List<Outline> _panes = [];
    private readonly List<Outline> _bars = [];
    private readonly List<Outline> _shutters = [];
    private readonly List<Outline> _slats = [];
    private readonly List<Outline> _doors = [];
    private readonly List<Outline> _sills = [];
    private readonly List<(Vec At, double Radius)> _lights = [];

    public Openings Window(Face f, double u, double v, double w, double h, bool shutters = false, bool arched = false)
    {
        const double rim = 0.09;
        _frames.Add(arched ? f.Arch(u - rim, v - rim, w + (2 * rim), h + (2 * rim)) : f.Quad(u - rim, v - rim, w + (2 * rim), h + (2 * rim)));
        _panes.Add(arched ? f.Arch(u, v, w, h) : f.Quad(u, v, w, h));
        _bars.Add(f.Quad(u + (w / 2) - 0.025, v, 0.05, h));
        _bars.Add(f.Quad(u, v + (h * 0.55), w, 0.05));
        _sills.Add(f.Quad(u - 0.16, v - 0.17, w + 0.32, 0.1));
        _lights.Add((f.At(u + (w / 2), v + (h / 2)), (f.At(u, v) - f.At(u, v + h)).Length * 1.5));
        if (shutters)
        {
            foreach (var at in new[] { u - rim - (w * 0.52), u + w + rim })
            {
                _shutters.Add(f.Quad(at, v - 0.05, w * 0.5, h + 0.1));
                for (var i = 1; i < 5; i++)
                {
                    _slats.Add(f.Quad(at + 0.04, v + (h * i / 5), (w * 0.5) - 0.08, 0.045));
                }
            }
        }

        return this;
    }

    public Openings Door(Face f, double u, double w, double h, bool arched = false)
    {
        _frames.Add(arched ? f.Arch(u - 0.14, 0, w + 0.28, h + 0.14) : f.Quad(u - 0.14, 0, w + 0.28, h + 0.14));
        _doors.Add(arched ? f.Arch(u, 0, w, h) : f.Quad(u, 0, w, h));
        for (var i = 1; i < 4; i++)
        {
            _slats.Add(f.Quad(u + (w * i / 4) - 0.015, 0, 0.03, h * (arched ? 0.78 : 1)));
        }

        _slats.Add(f.Quad(u, h * 0.22, w, 0.09));
        _slats.Add(f.Quad(u, h * 0.68, w, 0.09));
        return this;
    }

    public void Paint(Plate plate, Rgb frame, Rgb door, Rgb shutter, int glows = 2)
    {
        plate.Fill(_frames, frame, Material.Wood).Fill(_doors, door, Material.Wood).Fill(_panes, s.Pane, s.PaneMaterial);
        plate.Fill(_bars, frame, Material.Wood).Fill(_shutters, shutter, Material.Wood).Fill(_slats, Setting.Dim(shutter, 0.4), Material.Wood, 0.8);
        plate.Fill(_sills, s.Snowy ? Pigment.Snow : frame.Lighten(0.25), s.Snowy ? Material.Snow : Material.Wood);
        foreach (var (at, radius) in _lights.OrderByDescending(l => l.Radius).Take(glows))
        {
            s.Lamp(plate, at, radius, strength: 0.45);
        }
    }
}
