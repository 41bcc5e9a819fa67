namespace CharaStudio.Tests.Sweeps;

/// <summary>What nobody means well by (threats 16, 24, 26, 43-51).</summary>
internal static class Hostile
{
    /// <summary>JSON, or what claims to be, for the place of one value.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1.5", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999",
        "1e3", "1e9", "1e308", "1e999", "-1e999", "5e-324", "NaN", "Infinity", "-Infinity", "01", "+1", "0x10", "1_000", ".5", "5.", Digits(1000),
        "\"\"", "\" \"", "\"0\"", "\"1e3\"", "\"NaN\"", "\"true\"", "\"null\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\\u2066\"", "\"\\u2028\"", "\"\\u200d\\u200b\\ufeff\"",
        "\"e" + string.Concat(Enumerable.Repeat("\\u0301", 500)) + "\"", "\"👨‍👩‍👧‍👦👨‍👩‍👧‍👦\"", "\"Ａ①②⑦．\"", "\"{{char}}{{user}}{{random:a,b}}\"", "\"${jndi:x}%s%n{0}\"", "\"<script>alert(1)</script>\"",
        "\"../../etc/passwd\"", "\"..\\\\..\\\\x\"", "\"/etc/passwd\"", "\"C:\\\\x\"", "\"CON\"", "\"-i\"", "\";id|`id`$(id)\"", "\"a\\r\\nSet-Cookie: x=y\"", "\"' OR 1=1 --\"", "\"%_*\\\"NEAR(\"", "\"=1+1\"",
        "\"file:///etc/passwd\"", "\"//host/x\"", "\"http://127.0.0.1/\"", "\"https://[::1]/\"", "\"https://①②⑦.⓪.⓪.①/\"", "\"https://0x7f.1/\"", "\"https://user:pw@127.0.0.1/\"", "\"javascript:alert(1)\"", "\"data:image/png;base64,AAAA\"", "\"https://127.0.0.1:99999/\"", "\"https://" + new string('a', 300) + "/\"",
        "\"99999x99999\"", "\"720x720\\n\"", "\"９x９\"", "\"9999-99-99T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2020-01-01T00:00:00Z\"",
        "\"" + new string('x', 300) + "\"", "\"" + new string('x', 70_000) + "\"", "[]", "[null]", "[[]]", "[\"\"]", "[{}]", "[0]", "[1e999]", "{}", "{\"a\":null}", "{\"name\":1,\"name\":2}", "{\"__proto__\":{}}", "{\"$type\":\"System.Object\"}",
        Nest('[', 40), "[" + string.Join(',', Enumerable.Repeat("\"a\"", 3000)) + "]", "undefined", "'x'", "\"unterminated", "\"\\x41\"", "// c\n1", "\uFEFF1", ",", "}",
    ];

    /// <summary>Whole bodies.</summary>
    public static IReadOnlyList<string> Bodies { get; } =
    [
        "", " ", "null", "[]", "[{}]", "\"x\"", "0", "true", "{", "}", "{}", "{}{}", "{\"name\":}", "{\"name\":\"x\",}", "{\"name\":\"x\",\"name\":\"y\"}", "{\"name\":\"x\"} trailing", "// comment\n{}", "{\"a\":NaN}",
        "\uFEFF{}", "{\"__proto__\":{}}", "{\"\":1}", "{\"a\":" + Nest('[', 40) + "}", new string('[', 5000), "name=x", "<x/>", "\0", "{\"a\":\"\\ud800\"}", "{\"a\":" + Digits(100_000) + "}",
    ];

    /// <summary>What stands in a path or a query, escaped where it must be.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "x", "%20", "%0d%0a", "%01", "%00", "..%5c..", "%2e%2e%2f", "%252e%252e", "..%2f..%2fetc%2fpasswd", "char_", "char_0000000000000000000001", "world_zzzzzzzzzzzzzzzzzzzzzz", "job_zzzzzzzzzzzzzzzzzzzzzz", "0", "-1", "1e3", "1.5", "2147483648",
        "9223372036854775808", "99999999999999999999", "NaN", "%F0%9F%92%A9", "%c3%28", "%ff%fe", "%ed%a0%80", "%e2%80%ae", new string('a', 2000), "'", "%22", "%25", "%25%32%66", "null", "true", "*", ".", "~", "@", ";a=b", "$(id)",
        "%27%20OR%201%3D1--", "00000000-0000-0000-0000-000000000000", "%7B00000000-0000-0000-0000-000000000000%7D", "%EF%BC%91", "x.pdf", "x.cbz", "1.png", "a%3Ab", "%2B1", "%3Cscript%3E",
    ];

    /// <summary>Values of headers that a client may send.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "x", " ", "*", "*/*", "null", "0", "-1", "99999999999999999999", "\"", "\"x\"", "W/\"x\"", "W/", "\"a\", \"b\"", "application/json", "application/json; charset=utf-16", "application/json; charset=none", "text/html", "multipart/form-data", "multipart/form-data; boundary=",
        "image/png", "application/problem+json", ";;;", "a/b;q=2", "bytes=0-", "bytes=9-1", "Bearer", "Bearer x", "Basic eDp5", "DELETE", "../../x", "<script>", "${jndi:x}", "%00", new string('a', 300), new string('b', 4000), "a,b;c=d\"e", "é", "Thu, 01 Jan 1970 00:00:00 GMT",
    ];

    public static IReadOnlyList<string> HeaderNames { get; } = ["Accept", "Content-Type", "Authorization", "If-None-Match", "If-Match", "Idempotency-Key", "X-HTTP-Method-Override", "X-Forwarded-For", "Accept-Encoding", "Range", "Cookie"];

    private static string Digits(int count) => new('9', count);

    private static string Nest(char open, int depth) => new string(open, depth) + new string(']', depth);
}
