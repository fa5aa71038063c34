/** Opens the files people have: finds out what they are and hands out their rows one by one. */
@NullMarked
package org.nasij.ingestion.source;

import org.jspecify.annotations.NullMarked;
