/** Whether what a client holds is still current, known without a query. */
@NullMarked
package org.nasij.api.freshness;

import org.jspecify.annotations.NullMarked;
