package org.nasij.ingestion.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.nasij.ingestion.intake.World;
import org.nasij.ingestion.schema.FileType;

/**
 * A file to import.
 *
 * @param path where it lies
 * @param type what it is read as
 * @param source the source its folder states for all its files
 * @param world what its records speak of
 */
record ImportFile(Path path, FileType type, Optional<String> source, World world) {}
