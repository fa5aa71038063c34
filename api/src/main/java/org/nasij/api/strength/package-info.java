/** How strong the associative fabric is, and what it is made of. */
@NullMarked
package org.nasij.api.strength;

import org.jspecify.annotations.NullMarked;
