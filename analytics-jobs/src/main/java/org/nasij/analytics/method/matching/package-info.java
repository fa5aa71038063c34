/** Where to give: what a place costs, and budgets to gaps (METHOD 11). */
@NullMarked
package org.nasij.analytics.method.matching;

import org.jspecify.annotations.NullMarked;
