/** The page that says whether help is evenly spread, and whether it follows deprivation. */
@NullMarked
package org.nasij.dashboards.equity;

import org.jspecify.annotations.NullMarked;
