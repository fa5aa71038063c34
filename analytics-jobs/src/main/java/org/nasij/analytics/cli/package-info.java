/** The command line of this module. */
@NullMarked
package org.nasij.analytics.cli;

import org.jspecify.annotations.NullMarked;
