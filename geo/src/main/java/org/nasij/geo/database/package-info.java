/** The database's schema, its roles and how a process connects. */
@NullMarked
package org.nasij.geo.database;

import org.jspecify.annotations.NullMarked;
