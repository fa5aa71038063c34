/** The ledger: where recorded money stands, exact to the centime. */
@NullMarked
package org.nasij.analytics.method.funding;

import org.jspecify.annotations.NullMarked;
