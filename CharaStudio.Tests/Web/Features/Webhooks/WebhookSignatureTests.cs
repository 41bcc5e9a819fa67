using System.Text;
using CharaStudio.Web.Features.Webhooks;

namespace CharaStudio.Tests.Web.Features.Webhooks;

public sealed class WebhookSignatureTests
{
    // The reference vector of the Standard Webhooks libraries.
    private static readonly byte[] s_secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static readonly DateTimeOffset s_at = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void Headers_OfTheSpecificationsVector_AreItsSignature()
    {
        var headers = WebhookSignature.Headers("msg_p5jXN8AQM9LWM0D4loKWxJek", s_at, """{"test": 2432232314}"""u8, [s_secret]);
        Assert.Equal("msg_p5jXN8AQM9LWM0D4loKWxJek", headers["webhook-id"]);
        Assert.Equal("1614265330", headers["webhook-timestamp"]);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers["webhook-signature"]);
    }

    [Fact]
    public void Headers_TwoSecrets_HaveASignatureOfEach()
    {
        var other = Encoding.ASCII.GetBytes("another secret of 24 byte");
        var both = WebhookSignature.Headers("msg_1", s_at, "{}"u8, [s_secret, other])["webhook-signature"].Split(' ');
        Assert.Equal(WebhookSignature.Headers("msg_1", s_at, "{}"u8, [s_secret])["webhook-signature"], both[0]);
        Assert.Equal(WebhookSignature.Headers("msg_1", s_at, "{}"u8, [other])["webhook-signature"], both[1]);
    }
}
