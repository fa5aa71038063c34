/** The live figures and the editions: what was published, when, from which method. */
@NullMarked
package org.nasij.api.release;

import org.jspecify.annotations.NullMarked;
