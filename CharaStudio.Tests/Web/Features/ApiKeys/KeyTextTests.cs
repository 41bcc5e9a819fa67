using CharaStudio.Web.Features.ApiKeys;

namespace CharaStudio.Tests.Web.Features.ApiKeys;

public sealed class KeyTextTests
{
    [Theory]
    [InlineData(KeyText.StandardPrefix)]
    [InlineData(KeyText.PrismPrefix)]
    public void New_IsWellFormedAndDifferentEachTime(string prefix)
    {
        var keys = Enumerable.Range(0, 50).Select(_ => KeyText.New(prefix)).ToHashSet();
        Assert.Equal(50, keys.Count);
        Assert.All(keys, key => Assert.True(KeyText.IsWellFormed(key)));
    }

    [Fact]
    public void IsWellFormed_OneLetterChanged_IsFalse()
    {
        var key = KeyText.New();
        for (var i = 0; i < key.Length; i++)
        {
            var changed = key[..i] + (key[i] == 'x' ? 'y' : 'x') + key[(i + 1)..];
            Assert.False(KeyText.IsWellFormed(changed), changed);
        }
    }

    [Fact]
    public void Hash_OtherPepper_Differs()
    {
        var key = KeyText.New();
        Assert.NotEqual(KeyText.Hash([1], key), KeyText.Hash([2], key));
    }
}
