/** Measurements of the analytics beside what else could do the same, for {@code bench gap}. */
@NullMarked
package org.nasij.analytics.bench;

import org.jspecify.annotations.NullMarked;
