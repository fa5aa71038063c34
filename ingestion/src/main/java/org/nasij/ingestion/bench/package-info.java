/** How fast records come in, measured beside COPY, in a database and a broker of its own. */
@NullMarked
package org.nasij.ingestion.bench;

import org.jspecify.annotations.NullMarked;
