/** The public directory of organizations. */
@NullMarked
package org.nasij.api.organization;

import org.jspecify.annotations.NullMarked;
