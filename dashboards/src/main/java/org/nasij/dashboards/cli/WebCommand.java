package org.nasij.dashboards.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.nasij.dashboards.server.WebServer;
import org.nasij.geo.database.ConfigurationException;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The web process: pages and API of an instance, until it is told to stop. */
@Command(
    name = "dashboards",
    description = "Serves the pages and the API of the instance in NASIJ_HOME.",
    mixinStandardHelpOptions = true)
public final class WebCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(WebCommand.class);

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  String bind;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port to listen on; 0, the default, takes a free one.")
  int port;

  private WebCommand() {}

  public static void main(String[] arguments) {
    CommandLine command =
        new CommandLine(new WebCommand())
            .setExecutionExceptionHandler(
                (fault, line, parsed) -> {
                  if (fault instanceof ConfigurationException) {
                    line.getErr().println(fault.getMessage());
                  } else {
                    LOG.error("The web process failed", fault);
                  }
                  return ExitCode.SOFTWARE;
                });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    InstanceConfiguration instance = InstanceConfiguration.load(System.getenv());
    Database database = Database.of(instance, Role.WEB);
    database.requireSchema();
    WebServer server = WebServer.start(database, bind, port);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  LOG.info("stopped");
                  stopped.countDown();
                }));
    LOG.info("ready {}", server.url());
    String readyFile = System.getenv("NASIJ_READY_FILE");
    if (readyFile != null && !readyFile.isBlank()) {
      announce(Path.of(readyFile), server.url());
    }
    stopped.await();
    return 0;
  }

  /** Whoever waits for the file never sees half of it. */
  private static void announce(Path file, String url) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(whole, url + "\n");
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
