/**
 * The areas' boundaries: provinces, regions and the country from OpenStreetMap, communes drawn
 * approximately from their points.
 */
@NullMarked
package org.nasij.geo.boundary;

import org.jspecify.annotations.NullMarked;
