/**
 * Keeps what was read from a file until the topic has it: uploads, their records in chunks, notices
 * and runs. Knows nothing of Kafka.
 */
@NullMarked
package org.nasij.ingestion.intake;

import org.jspecify.annotations.NullMarked;
