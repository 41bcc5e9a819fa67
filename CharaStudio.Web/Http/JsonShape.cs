using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CharaStudio.Web.Http;

/// <summary>
/// Compares parsed JSON with the contract it should fill: which required fields are missing or null (C27), and which fields the
/// contract does not know.
/// </summary>
internal sealed class JsonShape
{
    private const int MostIgnored = 20;

    /// <summary>Paths of the fields that are sent but not read.</summary>
    internal List<string> Ignored { get; } = [];

    /// <exception cref="StudioException">ValidationFailed naming the first required field that is missing or null.</exception>
    internal void Check(JsonElement value, Type type, string path = "")
    {
        var contract = ApiJson.Input.GetTypeInfo(type);
        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CheckObject(value, contract, path);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array && contract.ElementType is { } element:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    RequireItem(item, element, $"{path}[{index}]");
                    Check(item, element, $"{path}[{index++}]");
                }

                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object && contract.ElementType is { } element:
                foreach (var item in value.EnumerateObject())
                {
                    RequireItem(item.Value, element, Join(path, item.Name));
                    Check(item.Value, element, Join(path, item.Name));
                }

                break;
        }
    }

    // The serializer respects nullability of properties but lets null into lists and dictionaries.
    private static void RequireItem(JsonElement item, Type type, string path)
    {
        if (item.ValueKind == JsonValueKind.Null && Nullable.GetUnderlyingType(type) is null)
        {
            throw StudioException.Invalid(path, $"'{path}' must not be null.");
        }
    }

    private void CheckObject(JsonElement value, JsonTypeInfo contract, string path)
    {
        foreach (var property in contract.Properties)
        {
            var sent = value.TryGetProperty(property.Name, out var field);
            var absent = !sent || field.ValueKind == JsonValueKind.Null;
            if (absent && (sent || IsRequired(property)) && !AllowsNull(property))
            {
                throw StudioException.Invalid(
                    Join(path, property.Name),
                    IsRequired(property) ? $"'{Join(path, property.Name)}' is required." : $"'{Join(path, property.Name)}' must not be null; leave it out for its standard.");
            }

            if (!absent && !property.IsExtensionData)
            {
                Check(field, property.PropertyType, Join(path, property.Name));
            }
        }

        if (contract.Properties.Any(property => property.IsExtensionData))
        {
            return;
        }

        foreach (var field in value.EnumerateObject())
        {
            if (Ignored.Count < MostIgnored && contract.Properties.All(property => property.Name != field.Name))
            {
                Ignored.Add(Join(path, field.Name));
            }
        }
    }

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static bool AllowsNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && property.IsSetNullable && (property.AssociatedParameter?.IsNullable ?? true));

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
