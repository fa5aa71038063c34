/** The three languages of the pages: their words, numbers and dates. */
@NullMarked
package org.nasij.dashboards.language;

import org.jspecify.annotations.NullMarked;
