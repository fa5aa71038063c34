/** How sure ranks are, what they hang on, how equal access is, and from where it comes. */
@NullMarked
package org.nasij.api.certainty;

import org.jspecify.annotations.NullMarked;
