/** Turns the rows of a file into drafts of records: by its headers, or by a mapping file. */
@NullMarked
package org.nasij.ingestion.mapping;

import org.jspecify.annotations.NullMarked;
