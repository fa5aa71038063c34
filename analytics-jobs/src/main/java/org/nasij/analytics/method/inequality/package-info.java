/** Inequality between areas: Gini, Theil, concentration index (METHOD 8). */
@NullMarked
package org.nasij.analytics.method.inequality;

import org.jspecify.annotations.NullMarked;
