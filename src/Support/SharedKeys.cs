using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support;

/// <summary>Keys of sign-in cookies and forms live in the database, so that every copy of the program and every restart knows them.</summary>
public sealed class SharedKeys(SqliteStore store) : IXmlRepository
{
    private const string Prefix = "key-";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.OpenAsync(default).GetAwaiter().GetResult();
        return [.. db.Secrets.AsNoTracking().Where(s => s.Name.StartsWith(Prefix)).AsEnumerable().Select(s => XElement.Parse(Encoding.UTF8.GetString(s.Value)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = store.OpenAsync(default).GetAwaiter().GetResult();
        db.Secrets.Add(new Secret { Name = Prefix + Guid.NewGuid().ToString("N"), Value = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)) });
        db.SaveChanges();
    }
}
