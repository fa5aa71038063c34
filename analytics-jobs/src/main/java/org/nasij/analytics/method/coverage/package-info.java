/** The coverage model: from a world of demand and supply to the figures of every area and theme. */
@NullMarked
package org.nasij.analytics.method.coverage;

import org.jspecify.annotations.NullMarked;
