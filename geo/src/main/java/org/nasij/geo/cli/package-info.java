/** The command line of this module: migrations and reference data. */
@NullMarked
package org.nasij.geo.cli;

import org.jspecify.annotations.NullMarked;
