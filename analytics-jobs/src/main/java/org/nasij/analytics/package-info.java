@NullMarked
package org.nasij.analytics;

import org.jspecify.annotations.NullMarked;
