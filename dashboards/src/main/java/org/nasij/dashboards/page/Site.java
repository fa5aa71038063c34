package org.nasij.dashboards.page;

import org.nasij.dashboards.atlas.Outlines;

/**
 * What every page is made with.
 *
 * @param assetVersion part of the address of style sheet and fonts; changes when they do
 */
public record Site(Marts marts, Outlines outlines, Templates templates, String assetVersion) {}
