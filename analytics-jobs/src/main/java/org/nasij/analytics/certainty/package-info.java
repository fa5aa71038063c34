/** Publishing how sure the figures of a theme are, what they hang on and from where they come. */
@NullMarked
package org.nasij.analytics.certainty;

import org.jspecify.annotations.NullMarked;
