/** Where the next sites of a theme would do most, published after its gaps. */
@NullMarked
package org.nasij.analytics.siting;

import org.jspecify.annotations.NullMarked;
