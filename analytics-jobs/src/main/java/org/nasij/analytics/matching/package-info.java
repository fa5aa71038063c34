/** Where to give: reads flows, calls and gaps, and publishes what follows from them (METHOD 11). */
@NullMarked
package org.nasij.analytics.matching;

import org.jspecify.annotations.NullMarked;
