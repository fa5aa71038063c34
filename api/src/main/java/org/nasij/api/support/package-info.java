/** What organizations that are open to support need, and what funders have open. */
@NullMarked
package org.nasij.api.support;

import org.jspecify.annotations.NullMarked;
