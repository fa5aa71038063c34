/**
 * How marts and the directory are read: one read-only pool, one snapshot per answer, SQL beside its
 * owner.
 */
@NullMarked
package org.nasij.api.query;

import org.jspecify.annotations.NullMarked;
