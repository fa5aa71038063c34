/** Writing what an analysis found into the schema mart, and what is published there. */
@NullMarked
package org.nasij.analytics.release;

import org.jspecify.annotations.NullMarked;
