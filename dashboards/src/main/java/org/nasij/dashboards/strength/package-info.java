/** The page of the strength index, with its sliders. */
@NullMarked
package org.nasij.dashboards.strength;

import org.jspecify.annotations.NullMarked;
