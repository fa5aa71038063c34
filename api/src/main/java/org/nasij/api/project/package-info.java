/** Projects in the pipeline. */
@NullMarked
package org.nasij.api.project;

import org.jspecify.annotations.NullMarked;
