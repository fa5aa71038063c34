/** Rates of small areas, smoothed by empirical Bayes. */
@NullMarked
package org.nasij.analytics.method.rates;

import org.jspecify.annotations.NullMarked;
