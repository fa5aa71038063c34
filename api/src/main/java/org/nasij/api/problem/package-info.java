/** Errors as RFC 9457 problem details, in French, Arabic and English. */
@NullMarked
package org.nasij.api.problem;

import org.jspecify.annotations.NullMarked;
