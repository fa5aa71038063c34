/** Spatial association: Moran's I, Getis-Ord G, Gi and Gi* (METHOD 8). */
@NullMarked
package org.nasij.analytics.method.spatial;

import org.jspecify.annotations.NullMarked;
