/**
 * How sure ranks are and what they hang on, where supply clusters, how unequal access is, how
 * complete the records are, and from where a cell's access comes (METHOD 7 and 8).
 */
@NullMarked
package org.nasij.analytics.method.certainty;

import org.jspecify.annotations.NullMarked;
