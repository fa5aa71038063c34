package org.nasij.ingestion.bench;

import picocli.CommandLine.Command;

/** Measurements. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures how fast this machine does things.",
    subcommands = {IngestBench.class, ChangesBench.class})
public final class BenchCommand {}
