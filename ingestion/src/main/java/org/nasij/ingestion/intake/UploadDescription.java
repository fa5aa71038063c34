package org.nasij.ingestion.intake;

import org.jspecify.annotations.Nullable;

/**
 * What identifies an upload and what is kept about it. Two with the same checksum, readAs, source
 * and reading are the same upload.
 *
 * @param checksum SHA-256 of the file's bytes, hex
 * @param readAs what it is read as: organizations, sites, activities, inventories, funders, funding
 * @param source who says so; the prefix of the identifiers
 * @param mapping name or path of the mapping
 * @param reading SHA-256 of the mapping and the schema's version, hex
 * @param fileName the file's name without folders
 * @param fileBytes its length in bytes
 * @param encodingOrNull the encoding it was read in; null where the format fixes it
 * @param world what the records speak of
 */
public record UploadDescription(
    String checksum,
    String readAs,
    String source,
    String mapping,
    String reading,
    String fileName,
    long fileBytes,
    @Nullable String encodingOrNull,
    World world) {}
