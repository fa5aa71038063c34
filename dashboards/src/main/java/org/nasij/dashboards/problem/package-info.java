/** Errors a reader sees, in three languages, with what to do. */
@NullMarked
package org.nasij.dashboards.problem;

import org.jspecify.annotations.NullMarked;
