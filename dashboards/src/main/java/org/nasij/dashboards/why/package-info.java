/** The page of a cell: why the figures of an area and theme are what they are. */
@NullMarked
package org.nasij.dashboards.why;

import org.jspecify.annotations.NullMarked;
