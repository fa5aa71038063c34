/** The 2024 census by area, as published. */
@NullMarked
package org.nasij.geo.census;

import org.jspecify.annotations.NullMarked;
