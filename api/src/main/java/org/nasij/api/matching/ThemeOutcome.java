package org.nasij.api.matching;

import org.jspecify.annotations.Nullable;

/**
 * A theme before the money and after. Gap, places lacking and money are of the area asked for;
 * inequality is of coverage over all ranked provinces of the country.
 *
 * @param provinces ranked ones in the area asked for
 * @param lacking places per year; null: there is no reference
 * @param closingMad what closes all of it; null: no cost is known
 * @param costMad median per place; null: no cost is known
 * @param costFlows flows it is the median of, or too few for one
 */
public record ThemeOutcome(
    String theme,
    int provinces,
    @Nullable Double lacking,
    @Nullable Double closingMad,
    @Nullable Double costMad,
    int costFlows,
    double mad,
    @Nullable Double places,
    @Nullable Double placesLow,
    @Nullable Double placesHigh,
    @Nullable Double gapBefore,
    @Nullable Double gapAfter,
    @Nullable Double giniBefore,
    @Nullable Double giniAfter,
    @Nullable Double theilBefore,
    @Nullable Double theilAfter,
    @Nullable Double theilBetweenBefore,
    @Nullable Double theilBetweenAfter,
    @Nullable Double theilWithinBefore,
    @Nullable Double theilWithinAfter,
    @Nullable Double concentrationBefore,
    @Nullable Double concentrationAfter) {}
