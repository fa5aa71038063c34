package org.nasij.api.trend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.CellStatus;

/**
 * An area and theme in an edition.
 *
 * @param edition its name
 * @param asOf the day its figures speak of
 * @param status why there is a gap or none; null: the edition has no such cell
 * @param gap 0..100
 * @param supply places per year standing in the area, of all who are recorded; null: not known
 * @param panelSupply the same of the organizations that report in every edition
 */
public record TrendPoint(
    String edition,
    LocalDate asOf,
    String methodVersion,
    @Nullable CellStatus status,
    @Nullable Double gap,
    @Nullable Double supply,
    @Nullable Double panelSupply) {}
