/** Deprivation, priority, ranks and bands. */
@NullMarked
package org.nasij.analytics.method.priority;

import org.jspecify.annotations.NullMarked;
