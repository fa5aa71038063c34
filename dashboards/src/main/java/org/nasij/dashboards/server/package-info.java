/** The web server: pages and API on one port. */
@NullMarked
package org.nasij.dashboards.server;

import org.jspecify.annotations.NullMarked;
