/** The funding ledger: every part of a flow on one line, never added across currencies. */
@NullMarked
package org.nasij.api.funding;

import org.jspecify.annotations.NullMarked;
