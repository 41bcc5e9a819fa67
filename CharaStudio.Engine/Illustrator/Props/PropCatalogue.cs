namespace CharaStudio.Engine.Illustrator.Props;

/// <summary>A thing that can be held.</summary>
/// <param name="Carry">How it hangs in a lowered hand: <c>up</c> along the forearm's continuation, <c>upright</c> whatever the arm does, <c>hang</c> from the grip by gravity, <c>flat</c> shown to the viewer.</param>
public sealed record PropKind(string Id, string Description, string Carry, Func<string?, Light, PropDrawing> Draw);

/// <summary>All props by id; the words that mean them are the lexicon's.</summary>
public static class PropCatalogue
{
    private static readonly Dictionary<string, PropKind> s_kinds = new PropKind[]
    {
        new("sword", "straight sword with guard and tassel", "up", Blades.Sword),
        new("dagger", "short double-edged dagger", "up", Blades.Dagger),
        new("axe", "single-bladed axe", "up", Blades.Axe),
        new("spear", "long spear with a leaf point and red tassel", "upright", Blades.Spear),
        new("bow", "recurve bow with string", "upright", Ranged.Bow),
        new("gun", "pistol", "up", Ranged.Gun),
        new("staff", "wooden staff with a set crystal", "upright", Burdens.Staff),
        new("shield", "round shield with boss and rim", "flat", Burdens.Shield),
        new("umbrella", "open oil-paper umbrella", "upright", Burdens.Umbrella),
        new("bag", "satchel with flap and strap", "hang", Burdens.Bag),
        new("flower", "single rose with leaves", "upright", Burdens.Flower),
        new("book", "open book", "flat", Papers.Book),
        new("letter", "sealed letter", "flat", Papers.Letter),
        new("scroll", "half unrolled scroll", "flat", Papers.Scroll),
        new("fan", "folding fan, open", "upright", Papers.Fan),
        new("phone", "smartphone", "flat", Papers.Phone),
        new("cup", "tea cup with steam", "upright", Vessels.Cup),
        new("potion", "round flask with glowing liquid", "upright", Vessels.Potion),
        new("lantern", "paper lantern on a handle", "hang", Vessels.Lantern),
        new("torch", "burning torch", "upright", Vessels.Torch),
        new("key", "ornate key", "up", Vessels.Key),
    }.ToDictionary(k => k.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<PropKind> Kinds => s_kinds.Values;

    /// <exception cref="ArgumentException">No prop has this id.</exception>
    public static PropKind Of(string id) => s_kinds.TryGetValue(id, out var kind)
        ? kind
        : throw new ArgumentException($"'{id}' is no prop; known are {string.Join(", ", s_kinds.Keys)}.", nameof(id));
}
