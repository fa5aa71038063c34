@NullMarked
package org.nasij.dashboards;

import org.jspecify.annotations.NullMarked;
