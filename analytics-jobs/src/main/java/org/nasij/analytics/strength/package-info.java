/** The strength index's figures and the volunteers' sums, published after a theme's gaps. */
@NullMarked
package org.nasij.analytics.strength;

import org.jspecify.annotations.NullMarked;
