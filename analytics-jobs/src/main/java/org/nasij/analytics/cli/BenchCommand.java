package org.nasij.analytics.cli;

import picocli.CommandLine.Command;

/** Measurements. */
@Command(
    name = BenchCommand.NAME,
    mixinStandardHelpOptions = true,
    description = "Measures how fast this machine computes the figures.",
    subcommands = BenchGapCommand.class)
final class BenchCommand {
  static final String NAME = "bench";
}
