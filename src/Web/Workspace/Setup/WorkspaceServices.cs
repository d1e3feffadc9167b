using System.Text.Encodings.Web;
using System.Text.Unicode;
using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Drafts;
using HelpCenter.Support.Escalations;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Leases;
using HelpCenter.Support.Letters;
using HelpCenter.Support.People;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Workspace.Drafts;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>What the agents' side and the customer's own pages are made of.</summary>
internal static class WorkspaceServices
{
    public static void AddWorkspace(this IServiceCollection services, HelpCenterOptions options, string dataFolder, string contentFolder)
    {
        AddPeople(services, options);
        AddTickets(services, options, dataFolder, contentFolder);
        services.AddSingleton(SiteTexts.Workspace).AddSingleton<WorkspaceAssets>();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor().AddScoped<Me>().AddScoped<ScreenTools>();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "hc_form";
            forms.HeaderName = "X-Form-Token";
            forms.Cookie.SecurePolicy = Secure(options);
        });
        services.AddRazorPages(Pages).AddApplicationPart(typeof(WorkspaceServices).Assembly)
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<RefusalFilter>();
                mvc.Filters.Add<WholeFormFilter>();
            });
        services.Configure<FormOptions>(forms => forms.ValueLengthLimit = WholeFormFilter.LongestValue);
        LeaveKeysForLater(services);
    }

    // The framework would read its keys, and open the database for them, before the site answers; whoever needs them first will.
    private static void LeaveKeysForLater(IServiceCollection services)
    {
        var assembly = typeof(KeyManagementOptions).Assembly;
        foreach (var early in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == assembly).ToList()) services.Remove(early);
    }

    private static void Pages(RazorPagesOptions pages)
    {
        pages.RootDirectory = "/Workspace";
        pages.Conventions.AddPageRoute("/Knowledge/Read", "/agent/scripts/{**path}").AddPageRoute("/Knowledge/Read", "/agent/answers/{**path}");
        pages.Conventions.AuthorizePage("/People/People", Can.ManagePeople).AuthorizeFolder("/Drafts", Can.Publish).AuthorizePage("/Knowledge/Explain", Can.Publish);
        pages.Conventions.AllowAnonymousToPage("/People/SignIn").AllowAnonymousToPage("/People/Welcome");
    }

    private static void AddPeople(IServiceCollection services, HelpCenterOptions options)
    {
        services.AddScoped(s => s.GetRequiredService<SqliteStore>().Open());
        services.AddSingleton<SharedKeys>().AddDataProtection().SetApplicationName("helpcenter");
        services.AddOptions<KeyManagementOptions>().Configure<SharedKeys>((keys, shared) => keys.XmlRepository = shared);
        services.AddIdentityCore<Employee>(SignInRules).AddSignInManager().AddEntityFrameworkStores<SupportDb>().AddClaimsPrincipalFactory<EmployeePrincipal>();
        services.AddScoped<IUserConfirmation<Employee>, NotBlocked>().AddScoped<AcceptInvitation>().AddScoped<ManagePeople>().AddSingleton<InvitePerson>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie => SignInCookie.Describe(cookie, Secure(options)));
        services.AddAuthorization(rules =>
        {
            // Deny by default: what says nothing about itself is for people who signed in and have a role.
            rules.FallbackPolicy = rules.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(RoleNames.All.Select(r => r.Name)).Build();
            rules.AddPolicy(Can.ManagePeople, policy => policy.RequireRole("admin"));
            rules.AddPolicy(Can.AnswerEscalations, policy => policy.RequireRole("expert", "lead", "admin"));
            rules.AddPolicy(Can.Publish, policy => policy.RequireRole("editor", "lead", "admin"));
        });
    }

    private static void SignInRules(IdentityOptions rules)
    {
        rules.User.RequireUniqueEmail = true;
        rules.User.AllowedUserNameCharacters = "";
        rules.SignIn.RequireConfirmedAccount = true;
        rules.Lockout.MaxFailedAccessAttempts = 5;
        rules.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        rules.Password = new PasswordOptions
        {
            RequiredLength = PasswordRules.Shortest,
            RequiredUniqueChars = PasswordRules.LeastDifferent,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void AddTickets(IServiceCollection services, HelpCenterOptions options, string dataFolder, string contentFolder)
    {
        services.AddSingleton(new AttachmentStore(Path.Combine(dataFolder, "files"))).AddSingleton<LooseFiles>().AddSingleton<TicketEvents>().AddSingleton<TicketStore>();
        services.AddSingleton<OpenTicket>().AddSingleton<ReplyToTicket>().AddSingleton<AssignTicket>().AddSingleton<CloseTicket>().AddSingleton<TagTicket>();
        services.AddSingleton<TakeBackReply>().AddSingleton<KeepDraft>().AddSingleton<CustomerPage>().AddSingleton<CountHelp>().AddSingleton<Support.Tickets.Inbox>();
        services.AddSingleton<ForgetLearned>().AddSingleton<WalkAlgorithm>().AddSingleton<StepStatistics>();
        services.AddSingleton<TicketSearch>().AddSingleton<RecordUse>().AddSingleton<PickAnswer>().AddSingleton<ListColleagues>().AddSingleton<Presence>();
        services.AddSingleton(s => new SuggestForTicket(s.GetRequiredService<LiveContent>(), contentFolder, s.GetRequiredService<TicketSearch>(), s.GetRequiredService<TeachSearch>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new Post(options.Smtp.IsConfigured)).AddSingleton<LeaseDesk>().AddSingleton<SendLetters>().AddSingleton<MailServer>().AddHostedService<LetterCarrier>();
        services.AddSingleton<EscalateTicket>().AddSingleton<ResolveEscalation>().AddSingleton<EscalationList>().AddSingleton<DraftFromEscalation>();
        services.AddSingleton<EditFile>().AddSingleton<KeepArticleDraft>().AddSingleton<AddPicture>().AddSingleton<DraftPreview>();
        services.AddSingleton(new PushSetting(options.Push)).AddSingleton<PublishDraft>().AddSingleton<RenameFile>().AddSingleton<DeleteFile>();
        services.AddSingleton<FormTokens>().AddSingleton<ContactForm>().AddSingleton<CustomerScreens>().AddSingleton<TicketScreen>().AddSingleton<MyTicketsScreen>();
    }

    private static CookieSecurePolicy Secure(HelpCenterOptions options) => options.IsPublicHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}

/// <summary>Names of what roles allow.</summary>
internal static class Can
{
    public const string ManagePeople = "manage-people";
    public const string AnswerEscalations = "answer-escalations";
    public const string Publish = "publish";
}
