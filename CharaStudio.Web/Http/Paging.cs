using System.Globalization;
using System.Reflection;

namespace CharaStudio.Web.Http;

/// <summary>Which part of a list: <c>limit</c> (default 20, at most 100) and <c>offset</c> (default 0). Rows 20 and 21.</summary>
public sealed record Paging(int Limit = Paging.DefaultLimit, int Offset = 0)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    /// <summary>Reads the query. A limit over 100 is cut to 100 and said so in <c>X-Limit-Clamped</c>; any other bad value is 400.</summary>
    public static ValueTask<Paging?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var limit = Read(context, "limit", DefaultLimit, 1);
        var offset = Read(context, "offset", 0, 0);
        if (limit > MaxLimit)
        {
            limit = MaxLimit;
            context.Response.Headers["X-Limit-Clamped"] = MaxLimit.ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.FromResult<Paging?>(new Paging(limit, offset));
    }

    private static int Read(HttpContext context, string name, int standard, int least)
    {
        var values = context.Request.Query[name];
        if (values.Count == 0)
        {
            return standard;
        }

        return values.Count == 1 && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            ? value
            : throw StudioException.BadParameter(name, $"'{name}' must be one whole number of at least {least}.");
    }
}
