/**
 * The Spark job: pairs of demand and supply within the catchment, and access by the floating
 * catchment method.
 */
@NullMarked
package org.nasij.analytics.job;

import org.jspecify.annotations.NullMarked;
