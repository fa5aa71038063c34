/** Recorded activities as supply: what they offer, where it stands and how old the evidence is. */
@NullMarked
package org.nasij.analytics.method.supply;

import org.jspecify.annotations.NullMarked;
