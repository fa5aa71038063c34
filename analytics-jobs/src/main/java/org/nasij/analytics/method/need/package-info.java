/** Persons in need of a theme, from the census. */
@NullMarked
package org.nasij.analytics.method.need;

import org.jspecify.annotations.NullMarked;
