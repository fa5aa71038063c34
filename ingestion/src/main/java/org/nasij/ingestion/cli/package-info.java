/** The commands of this module; {@code nasij} calls them. */
@NullMarked
package org.nasij.ingestion.cli;

import org.jspecify.annotations.NullMarked;
