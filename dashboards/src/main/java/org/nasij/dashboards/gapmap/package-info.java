/** The gap map: what was asked for, how cells are read, classed, drawn and listed. */
@NullMarked
package org.nasij.dashboards.gapmap;

import org.jspecify.annotations.NullMarked;
