/** Answers as JSON, CSV (RFC 4180, HXL) and GeoJSON (RFC 7946), written row by row. */
@NullMarked
package org.nasij.api.export;

import org.jspecify.annotations.NullMarked;
