/** Every choice of the method with its value, its source and a text for readers. */
@NullMarked
package org.nasij.analytics.method.declaration;

import org.jspecify.annotations.NullMarked;
