/** The data page. */
@NullMarked
package org.nasij.dashboards.data;

import org.jspecify.annotations.NullMarked;
