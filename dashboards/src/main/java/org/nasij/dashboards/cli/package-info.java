/** The command line of the web process. */
@NullMarked
package org.nasij.dashboards.cli;

import org.jspecify.annotations.NullMarked;
