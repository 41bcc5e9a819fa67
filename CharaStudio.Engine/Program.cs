return await CharaStudio.Engine.CommandLine.RunAsync(args);
