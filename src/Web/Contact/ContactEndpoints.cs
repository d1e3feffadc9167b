using HelpCenter.Support;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;

namespace HelpCenter.Web.Contact;

/// <summary>Addresses for customers. They need no sign-in: the form is for everybody, the pages are known by private links.</summary>
internal static class ContactEndpoints
{
    private static readonly string[] s_read = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous().DisableAntiforgery();
        open.MapMethods("/contact", s_read, (HttpContext http, ContactForm form) => form.ShowAsync(http));
        open.MapPost("/contact", (HttpContext http, ContactForm form) => form.TakeAsync(http));
        open.MapGet("/contact/near", (HttpContext http, CustomerScreens screens, RequestLimits limits) => NearJson.SendAsync(http, screens.Request(http)));
        open.MapPost("/contact/helped", HelpedAsync);
        open.MapMethods("/t/{token}", s_read, (HttpContext http, string token, TicketScreen screen) => screen.ShowAsync(http, token));
        open.MapPost("/t/{token}", (HttpContext http, string token, TicketScreen screen) => screen.TakeAsync(http, token));
        open.MapGet("/t/{token}/files/{id:int}", (HttpContext http, string token, int id, TicketScreen screen) => screen.SendFileAsync(http, token, id));
        open.MapMethods("/my", s_read, (HttpContext http, MyTicketsScreen screen) => screen.ShowAsync(http));
        open.MapPost("/my", (HttpContext http, MyTicketsScreen screen) => screen.TakeAsync(http));
    }

    private static async Task HelpedAsync(HttpContext http, CountHelp help, FormTokens tokens, RequestLimits limits, HelpCenterOptions options)
    {
        if (!SameOrigin.Allows(http.Request, options.PublicUrl) || !http.Request.HasFormContentType || limits.SecondsToWait(http) is not null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (tokens.Read(form["token"].ToString()) is not { } token) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (form["undo"].ToString().Length > 0) await help.UndoAsync(token.Key, http.RequestAborted);
        else await help.CountAsync(token.Key, QueryText.Cut(form["document"].ToString(), 400), form["question"].ToString(), RequestLimits.AddressOf(http), http.RequestAborted);
    }
}
