/** The coverage-gap method as pure functions: no Spark, no database, no clock. */
@NullMarked
package org.nasij.analytics.method;

import org.jspecify.annotations.NullMarked;
