/** Figures that follow from the gaps of a theme and are published after them. */
@NullMarked
package org.nasij.analytics.following;

import org.jspecify.annotations.NullMarked;
