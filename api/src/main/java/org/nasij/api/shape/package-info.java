/**
 * What an answer holds: fields declared once, from which JSON, CSV, GeoJSON and their schemas are
 * made.
 */
@NullMarked
package org.nasij.api.shape;

import org.jspecify.annotations.NullMarked;
