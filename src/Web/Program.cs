using HelpCenter.Web.Commands;

return await CommandLine.RunAsync(args);
