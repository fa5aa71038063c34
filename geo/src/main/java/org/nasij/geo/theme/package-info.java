/** The 16 themes and what counts as need in each. */
@NullMarked
package org.nasij.geo.theme;

import org.jspecify.annotations.NullMarked;
