using HelpCenter.Support;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary><c>/my</c>: links to one's own tickets, sent by e-mail. The answer is the same whether there are any.</summary>
public sealed class MyTicketsScreen(CustomerScreens screens, CustomerPage tickets, HelpCenterOptions options)
{
    public Task ShowAsync(HttpContext http) => SendAsync(http, screens.Request(http), page => page);

    public async Task TakeAsync(HttpContext http)
    {
        var request = screens.Request(http);
        if (await screens.RefusesAsync(http, request)) return;
        var email = (await http.Request.ReadFormAsync(http.RequestAborted))["email"].ToString();
        try
        {
            if (options.Smtp.IsConfigured) await tickets.MailLinksAsync(email, http.RequestAborted);
            await SendAsync(http, request, page => page with { IsSent = true, Email = email });
        }
        catch (ActionRefused refused)
        {
            await SendAsync(http, request, page => page with { Problem = refused.Message, Email = email });
        }
    }

    private Task SendAsync(HttpContext http, PageRequest request, Func<MyTicketsPage, MyTicketsPage> with) => CustomerScreens.SendAsync(http, request, with(new MyTicketsPage
    {
        Site = request.Edition.Site,
        Head = CustomerScreens.Head(request, request.Edition.Texts["my.title"]),
        Breadcrumbs = [Trail.Home(request)],
        CanMail = options.Smtp.IsConfigured,
    }));
}
