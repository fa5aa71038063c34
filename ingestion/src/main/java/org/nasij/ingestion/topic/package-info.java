/**
 * The topics, their messages, and the relay that publishes what intake stored: the only writer of
 * {@code nasij.records}.
 */
@NullMarked
package org.nasij.ingestion.topic;

import org.jspecify.annotations.NullMarked;
