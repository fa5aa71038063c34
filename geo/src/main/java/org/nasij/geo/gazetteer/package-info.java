/** Finds an area from its name in French, Arabic or a transliteration, and says how sure it is. */
@NullMarked
package org.nasij.geo.gazetteer;

import org.jspecify.annotations.NullMarked;
