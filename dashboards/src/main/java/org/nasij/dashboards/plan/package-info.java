/** The planner's page: where the next sites of a theme would do most, and who is near. */
@NullMarked
package org.nasij.dashboards.plan;

import org.jspecify.annotations.NullMarked;
