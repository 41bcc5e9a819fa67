using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class NativeFailureTests
{
    [Theory]
    [InlineData("out of memory.", typeof(InsufficientMemoryException))]
    [InlineData("Insufficient memory to store a 900 by 900 image; try exiting some applications", typeof(InsufficientMemoryException))]
    [InlineData("rendering error: NoMemory", typeof(InsufficientMemoryException))]
    [InlineData("XML parse error: Error domain 1 code 5 on line 2", typeof(PictureException))]
    public void Of_TellsAWantOfMemoryFromABadPicture(string reason, Type kind) => Assert.IsType(kind, NativeFailure.Of("The picture cannot be read", reason));
}
