/** Positions on the earth and coordinate systems. */
@NullMarked
package org.nasij.geo.coordinates;

import org.jspecify.annotations.NullMarked;
