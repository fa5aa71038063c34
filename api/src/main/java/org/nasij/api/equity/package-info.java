/** How deprived areas are, how sure that is, and what each fifth of those in need has. */
@NullMarked
package org.nasij.api.equity;

import org.jspecify.annotations.NullMarked;
