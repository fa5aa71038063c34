/** What organizations seek volunteers for, and the hours that volunteers offer, as sums alone. */
@NullMarked
package org.nasij.api.volunteering;

import org.jspecify.annotations.NullMarked;
