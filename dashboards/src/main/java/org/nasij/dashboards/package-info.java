/** The pages of Nasij and the web server that serves them. */
@NullMarked
package org.nasij.dashboards;

import org.jspecify.annotations.NullMarked;
