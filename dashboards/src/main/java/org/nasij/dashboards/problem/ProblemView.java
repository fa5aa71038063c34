package org.nasij.dashboards.problem;

import org.nasij.dashboards.page.Frame;

/**
 * All that an error page's template writes.
 *
 * @param status HTTP status
 * @param text what happened and what to do
 */
public record ProblemView(Frame frame, int status, String text) {}
