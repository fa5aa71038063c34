/** Composite indices and how sure their ranks are (METHOD 5, 8). */
@NullMarked
package org.nasij.analytics.method.composite;

import org.jspecify.annotations.NullMarked;
