/** Adjusting p-values for many tests: Bonferroni, Holm, Benjamini-Hochberg. */
@NullMarked
package org.nasij.analytics.method.significance;

import org.jspecify.annotations.NullMarked;
