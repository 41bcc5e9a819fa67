using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>Tells a circuit's services who its owner is, before its first component runs: a circuit outlives its request.</summary>
internal sealed class OwnerOfCircuit(AuthenticationStateProvider states, CurrentOwner owner) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await states.GetAuthenticationStateAsync();
        if (CurrentOwner.Of(state.User) is { } id)
        {
            owner.Use(id);
        }
    }
}
