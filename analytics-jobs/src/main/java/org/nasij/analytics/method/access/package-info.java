/** Floating catchments: who can reach which supply, over given pairs of demand and supply. */
@NullMarked
package org.nasij.analytics.method.access;

import org.jspecify.annotations.NullMarked;
