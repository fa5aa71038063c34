/** The method page. */
@NullMarked
package org.nasij.dashboards.method;

import org.jspecify.annotations.NullMarked;
