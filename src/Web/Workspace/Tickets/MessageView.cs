using HelpCenter.Support.Tickets;

namespace HelpCenter.Web.Workspace.Tickets;

/// <param name="Who">The customer as we call her.</param>
public sealed record MessageView(Ticket Ticket, Message Message, string Who);
