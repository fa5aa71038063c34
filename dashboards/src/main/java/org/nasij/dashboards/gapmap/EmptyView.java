package org.nasij.dashboards.gapmap;

import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.page.Frame;

/**
 * What the first page's template writes while nothing has been analysed: places, and what to do.
 */
public record EmptyView(Frame frame, MapDrawing map, Caption caption) {}
