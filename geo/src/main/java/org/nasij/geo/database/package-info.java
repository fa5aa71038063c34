/** The database: its schema, its roles, its reference data and how a process connects. */
@NullMarked
package org.nasij.geo.database;

import org.jspecify.annotations.NullMarked;
