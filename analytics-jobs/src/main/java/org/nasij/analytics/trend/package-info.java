/** Trends over editions: who reported in each, and what those that report in all of them did. */
@NullMarked
package org.nasij.analytics.trend;

import org.jspecify.annotations.NullMarked;
