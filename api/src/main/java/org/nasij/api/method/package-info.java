/** The method's declarations, with their sources. */
@NullMarked
package org.nasij.api.method;

import org.jspecify.annotations.NullMarked;
