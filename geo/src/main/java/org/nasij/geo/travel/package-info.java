/** How many minutes people travel to a site (METHOD 2). */
@NullMarked
package org.nasij.geo.travel;

import org.jspecify.annotations.NullMarked;
