using CharaStudio.Web.Features.ApiKeys;

namespace CharaStudio.Tests.Web.Features.ApiKeys;

public sealed class KeyCommandTests
{
    [Theory]
    [InlineData("key")]
    [InlineData("key", "make")]
    [InlineData("key", "create", "--scope", "jobs:read")]
    [InlineData("key", "create", "--data")]
    [InlineData("key", "create", "--name", "mine", "jobs:read")]
    public async Task Run_WhatIsNoOption_SaysHowItIsUsedAndMakesNoKey(params string[] args)
    {
        var (said, wrong) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await KeyCommand.RunAsync(args, said, wrong));
        Assert.Equal("", said.ToString());
        Assert.StartsWith("Usage: key create", wrong.ToString(), StringComparison.Ordinal);
    }
}
