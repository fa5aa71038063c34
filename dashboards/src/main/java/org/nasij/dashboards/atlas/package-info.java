/** Drawing: the projection, the outlines of areas as SVG paths, colours and patterns. */
@NullMarked
package org.nasij.dashboards.atlas;

import org.jspecify.annotations.NullMarked;
