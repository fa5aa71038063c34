/** One file from its bytes to validated records, notices and a list of refused rows. */
@NullMarked
package org.nasij.ingestion.reading;

import org.jspecify.annotations.NullMarked;
