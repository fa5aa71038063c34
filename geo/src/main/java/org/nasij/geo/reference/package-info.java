/** Reading the reference files shipped with this module. */
@NullMarked
package org.nasij.geo.reference;

import org.jspecify.annotations.NullMarked;
