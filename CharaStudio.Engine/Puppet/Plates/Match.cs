namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>Where a pixel of the hole comes from.</summary>
/// <param name="X">Column of the source; a whole number unless <paramref name="OnGround"/>.</param>
/// <param name="Y">Row of the source.</param>
/// <param name="OnGround">
/// True: what lies around is moved along the ground, which runs to a <see cref="Horizon"/>, and gets larger or smaller by it; false: as it is.
/// </param>
/// <param name="Drawn">True: from the <see cref="Sketch"/>, at its own place.</param>
internal readonly record struct Match(float X, float Y, bool OnGround, bool Drawn = false);
