/** The shared language of Nasij: see the dictionary in the module README. */
@NullMarked
package org.nasij.geo;

import org.jspecify.annotations.NullMarked;
