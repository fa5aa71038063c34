/** What an import tells its user at the end, in words or as JSON. */
@NullMarked
package org.nasij.ingestion.report;

import org.jspecify.annotations.NullMarked;
