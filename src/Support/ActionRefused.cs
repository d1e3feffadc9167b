namespace HelpCenter.Support;

/// <summary>A rule said no. The message is a Russian sentence for whoever asked; one place of the program shows it.</summary>
public class ActionRefused(string why) : Exception(why);

/// <summary>Somebody else was quicker; what was typed must be kept and both texts shown.</summary>
public sealed class TicketChanged(string why) : ActionRefused(why);
