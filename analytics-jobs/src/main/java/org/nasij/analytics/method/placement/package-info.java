/** Where the next sites of a theme would do most, area by area. */
@NullMarked
package org.nasij.analytics.method.placement;

import org.jspecify.annotations.NullMarked;
