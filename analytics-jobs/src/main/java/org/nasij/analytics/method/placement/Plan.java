package org.nasij.analytics.method.placement;

import java.util.List;

/**
 * Where the next sites of a theme would stand in an area.
 *
 * @param areaCode a region or province: the candidates are its communes
 * @param candidates how many
 * @param start what there is to gain in the area at the start, persons: relief: the unmet need left
 *     once what is planned is open; reach: persons with neither a recorded nor a planned site in
 *     reach; communes of which enough is known alone
 * @param unknown persons in need in those communes of the area of which too little is known
 * @param proposals in order; fewer than asked for where no further site adds anything
 */
public record Plan(
    String areaCode,
    PlacementModel model,
    PlacementStatus status,
    int candidates,
    double start,
    double unknown,
    List<Proposal> proposals) {
  public Plan {
    proposals = List.copyOf(proposals);
  }
}
