/** The page that says how sure figures are: what holds, what it hangs on, and what lists lack. */
@NullMarked
package org.nasij.dashboards.certainty;

import org.jspecify.annotations.NullMarked;
