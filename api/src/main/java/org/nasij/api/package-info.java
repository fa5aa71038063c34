@NullMarked
package org.nasij.api;

import org.jspecify.annotations.NullMarked;
