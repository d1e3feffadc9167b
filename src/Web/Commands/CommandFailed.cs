namespace HelpCenter.Web.Commands;

/// <summary>One Russian sentence for whoever typed the command; the program ends with code 2.</summary>
internal sealed class CommandFailed(string sentence, Exception? cause = null) : Exception(sentence, cause);
