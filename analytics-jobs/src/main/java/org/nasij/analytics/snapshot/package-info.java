/** Reading the records of one moment from the database as the method's inputs. */
@NullMarked
package org.nasij.analytics.snapshot;

import org.jspecify.annotations.NullMarked;
