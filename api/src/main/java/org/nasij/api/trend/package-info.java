/** How an area changed from edition to edition. */
@NullMarked
package org.nasij.api.trend;

import org.jspecify.annotations.NullMarked;
