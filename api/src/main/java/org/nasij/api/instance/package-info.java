/** What this instance holds: its world and how much is in it. */
@NullMarked
package org.nasij.api.instance;

import org.jspecify.annotations.NullMarked;
