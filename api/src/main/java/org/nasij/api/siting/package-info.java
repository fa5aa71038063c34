/** Where the next sites of a theme would do most, and who is near. */
@NullMarked
package org.nasij.api.siting;

import org.jspecify.annotations.NullMarked;
