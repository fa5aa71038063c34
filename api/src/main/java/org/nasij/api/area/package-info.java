/** Areas: their names, census figures, ancestors, children and boundaries. */
@NullMarked
package org.nasij.api.area;

import org.jspecify.annotations.NullMarked;
