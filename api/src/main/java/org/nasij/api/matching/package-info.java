/**
 * Where to give: calls or one budget to gaps, what a place costs, who funds already (METHOD 11).
 */
@NullMarked
package org.nasij.api.matching;

import org.jspecify.annotations.NullMarked;
