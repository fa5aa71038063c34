/** Trends over editions: Mann-Kendall and Sen's slope (METHOD 9). */
@NullMarked
package org.nasij.analytics.method.trend;

import org.jspecify.annotations.NullMarked;
