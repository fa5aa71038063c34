/** What a request may ask: parameters with their types, and all that is wrong with them at once. */
@NullMarked
package org.nasij.api.parameter;

import org.jspecify.annotations.NullMarked;
