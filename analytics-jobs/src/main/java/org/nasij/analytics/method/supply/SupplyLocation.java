package org.nasij.analytics.method.supply;

import org.nasij.geo.coordinates.LonLat;

/**
 * A place people may travel to. Locations are numbered from 0: first every commune's own point, in
 * the order of the demand, then the distinct exact points of sites.
 *
 * @param commune the number of the commune it lies in
 * @param point the site's point; the commune's, where only that is known
 */
public record SupplyLocation(int commune, LonLat point) {}
