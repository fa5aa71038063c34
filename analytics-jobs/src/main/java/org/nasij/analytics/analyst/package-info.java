/** The long-lived process that keeps the live figures current and cuts editions. */
@NullMarked
package org.nasij.analytics.analyst;

import org.jspecify.annotations.NullMarked;
