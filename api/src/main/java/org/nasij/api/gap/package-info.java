/** The cells of the gap map: one per area, theme and sector. */
@NullMarked
package org.nasij.api.gap;

import org.jspecify.annotations.NullMarked;
