/** The page of one area. */
@NullMarked
package org.nasij.dashboards.area;

import org.jspecify.annotations.NullMarked;
