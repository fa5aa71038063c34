/** What operators ask: alive, ready, metrics. */
@NullMarked
package org.nasij.api.operation;

import org.jspecify.annotations.NullMarked;
