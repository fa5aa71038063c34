/**
 * The funder's page: where a budget would close most, who funds there already, who seeks support.
 */
@NullMarked
package org.nasij.dashboards.give;

import org.jspecify.annotations.NullMarked;
