/** Weighted means. */
@NullMarked
package org.nasij.analytics.method.mean;

import org.jspecify.annotations.NullMarked;
