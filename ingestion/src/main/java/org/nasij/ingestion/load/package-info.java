/**
 * From the topic into {@code core}: each record once, with its offset in the same transaction, and
 * counted.
 */
@NullMarked
package org.nasij.ingestion.load;

import org.jspecify.annotations.NullMarked;
