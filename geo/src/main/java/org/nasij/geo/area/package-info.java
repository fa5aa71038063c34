/** Morocco's areas: levels, codes, names and how they contain one another. */
@NullMarked
package org.nasij.geo.area;

import org.jspecify.annotations.NullMarked;
