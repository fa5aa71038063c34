/** What is known of an area and theme, and what is not. */
@NullMarked
package org.nasij.analytics.method.evidence;

import org.jspecify.annotations.NullMarked;
