namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>What a surface is made of; a finish decides how each material takes light and ink.</summary>
public enum Material
{
    Skin,
    Hair,
    Cloth,
    Leather,
    Metal,
    Wood,
    Stone,
    Earth,
    Foliage,
    Water,
    Snow,
    Sky,
    Glass,
    Eye,
    Fur,
    Paper,
    Light,
    Ink,
}

/// <summary>Something on the sheet. Artists say what is there; a finish says how it looks in a style.</summary>
public abstract record Mark;

/// <summary>A filled shape with its local colour in neutral white light; contour, shadow and highlight are the finish's to draw.</summary>
public sealed record Form(Outline Shape, Rgb Color, Material Material) : Mark
{
    /// <summary>Outer line weight as a multiple of the style's base weight; 0 draws none.</summary>
    public double Contour { get; init; } = 1;

    /// <summary>Cel shadow shapes, clipped to <see cref="Shape"/> when drawn.</summary>
    public IReadOnlyList<Outline> Shadows { get; init; } = [];

    /// <summary>Bright shapes, clipped to <see cref="Shape"/> when drawn.</summary>
    public IReadOnlyList<Outline> Highlights { get; init; } = [];

    /// <summary>Shapes of another colour on the surface (trim, print, iris parts), clipped to <see cref="Shape"/>.</summary>
    public IReadOnlyList<Inlay> Inlays { get; init; } = [];

    public Blend? Blend { get; init; }

    public double Opacity { get; init; } = 1;
}

/// <summary>A differently coloured area inside a form.</summary>
public sealed record Inlay(Outline Shape, Rgb Color, double Opacity = 1);

/// <summary>A two-stop linear blend across the shape, from one point to another in the mark's own coordinates.</summary>
public sealed record Blend(Vec From, Vec To, Rgb First, Rgb Last, double FirstOpacity = 1, double LastOpacity = 1);

/// <summary>An inner ink line, already a filled ribbon (see <see cref="Pen"/>); drawn in the colour hold of <see cref="Of"/> or in black, as the style says.</summary>
public sealed record Stroke(Outline Ribbon, Rgb Of) : Mark
{
    public double Opacity { get; init; } = 1;
}

/// <summary>A soft light that is added to what lies below: lantern, moon halo, magic.</summary>
public sealed record Glow(Vec Centre, double Radius, Rgb Color, double Strength = 0.6) : Mark;

/// <summary>A soft dark that is multiplied onto what lies below: contact shadow, vignette.</summary>
public sealed record Shade(Vec Centre, double RadiusX, double RadiusY, double Strength = 0.35) : Mark;

/// <summary>Marks that move, fade or are clipped together, drawn in order.</summary>
public sealed record Cluster(IReadOnlyList<Mark> Marks) : Mark
{
    public Affine Transform { get; init; } = Affine.Identity;

    /// <summary>In the cluster's own coordinates, before <see cref="Transform"/>.</summary>
    public Outline? Clip { get; init; }

    public double Opacity { get; init; } = 1;

    /// <summary>Distance from the viewer, 0 near .. 1 horizon: air lightens and cools what is far. Null inherits.</summary>
    public double? Depth { get; init; }

    /// <summary>Stable name of the part (figure:0, plate:sky), kept as the SVG group's id where unique.</summary>
    public string? Name { get; init; }
}
