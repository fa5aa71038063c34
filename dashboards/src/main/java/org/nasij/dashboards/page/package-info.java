/** What every page shares: its frame, links, parameters and how it is rendered. */
@NullMarked
package org.nasij.dashboards.page;

import org.jspecify.annotations.NullMarked;
