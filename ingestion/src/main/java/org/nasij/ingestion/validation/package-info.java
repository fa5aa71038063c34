/** Reads the cells of a record by its schema and says what is wrong with them, in typed notices. */
@NullMarked
package org.nasij.ingestion.validation;

import org.jspecify.annotations.NullMarked;
