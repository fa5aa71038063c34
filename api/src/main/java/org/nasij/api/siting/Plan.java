package org.nasij.api.siting;

import org.jspecify.annotations.Nullable;
import org.nasij.api.release.PartState;

/**
 * Whether an area has a plan of next sites, and what it starts from.
 *
 * @param candidates communes of the area
 * @param startPersons what there is to gain in the area, persons: relief: unmet need left once what
 *     is planned is open; reach: persons without a recorded or planned site within reach; null
 *     where it cannot be said
 * @param unknownPersons persons in need in communes of which too little is known
 * @param places of each proposed site, per year: the theme's median; null: not known
 * @param placesPersons persons whom those places cover in full
 * @param state how far the plans have come behind the gaps
 */
public record Plan(
    String theme,
    String areaCode,
    String nameFr,
    String nameAr,
    SitingModel model,
    PlanStatus status,
    int candidates,
    @Nullable Double startPersons,
    double unknownPersons,
    @Nullable Double places,
    @Nullable Double placesPersons,
    PartState state) {}
