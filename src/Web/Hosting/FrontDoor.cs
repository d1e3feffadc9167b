using HelpCenter.Web.Site;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace HelpCenter.Web.Hosting;

/// <summary>
/// Stands between the server and ASP.NET. A prepared page leaves from here, before a request context, logging or routing is made:
/// that is what lets it go out as fast as a file of nginx. Everything else goes on inside.
/// </summary>
internal sealed class FrontDoor(IServer server, EditionHost editions, PageCompressor compressor, FirstReader first, bool isSecure) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull =>
        server.StartAsync(new Door<TContext>(application, editions, compressor, first, isSecure), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    /// <summary>Puts the door before the server that is registered already.</summary>
    public static void Install(IServiceCollection services, bool isSecure)
    {
        var server = services.Last(s => s.ServiceType == typeof(IServer));
        services.Remove(server);
        services.AddSingleton<IServer>(provider =>
            new FrontDoor((IServer)ActivatorUtilities.CreateInstance(provider, server.ImplementationType!), provider.GetRequiredService<EditionHost>(),
                provider.GetRequiredService<PageCompressor>(), provider.GetRequiredService<FirstReader>(), isSecure));
    }

    private sealed class Door<TContext>(IHttpApplication<TContext> application, EditionHost editions, PageCompressor compressor, FirstReader first, bool isSecure)
        : IHttpApplication<Visit<TContext>> where TContext : notnull
    {
        public Visit<TContext> CreateContext(IFeatureCollection features)
        {
            var request = features.GetRequiredFeature<IHttpRequestFeature>();
            var cache = editions.Current.Pages;
            if (!IsPlain(request) || !cache.TryFind(request.Path, out var page)) return new Visit<TContext>(null, request, features, application.CreateContext(features));
            compressor.Want(page, cache);
            return new Visit<TContext>(page, request, features, default);
        }

        public Task ProcessRequestAsync(Visit<TContext> visit) => visit.Page is { } page
            ? PageSender.SendAsync(visit.Request, visit.Features, page, isSecure).AsTask()
            : application.ProcessRequestAsync(visit.Inner!);

        public void DisposeContext(Visit<TContext> visit, Exception? exception)
        {
            first.Served();
            if (visit.Page is null) application.DisposeContext(visit.Inner!, exception);
        }

        private static bool IsPlain(IHttpRequestFeature request) =>
            request.QueryString.Length == 0 && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
    }

    private readonly record struct Visit<TContext>(CachedPage? Page, IHttpRequestFeature Request, IFeatureCollection Features, TContext? Inner);
}
