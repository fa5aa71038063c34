package org.nasij.dashboards.page;

/** A file that holds what a page shows. */
public record Download(String label, String href) {}
