@NullMarked
package org.nasij.ingestion;

import org.jspecify.annotations.NullMarked;
