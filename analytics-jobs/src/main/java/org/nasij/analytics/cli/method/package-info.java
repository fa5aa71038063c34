/**
 * The methods as a command: {@code nasij method NAME} on plain CSV, so that anyone can check or
 * reuse them.
 */
@NullMarked
package org.nasij.analytics.cli.method;

import org.jspecify.annotations.NullMarked;
