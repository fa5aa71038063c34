/** An invented world on real places, as the files an association would send. */
@NullMarked
package org.nasij.ingestion.demonstration;

import org.jspecify.annotations.NullMarked;
