/** The 16 themes with their national figures in a release. */
@NullMarked
package org.nasij.api.theme;

import org.jspecify.annotations.NullMarked;
