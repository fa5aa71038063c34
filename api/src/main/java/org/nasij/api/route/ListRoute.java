package org.nasij.api.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.query.Rows;
import org.nasij.api.release.Release;
import org.nasij.api.shape.Shape;

/**
 * A route that answers with a list, as JSON page by page, as CSV and GeoJSON whole.
 *
 * @param ownParameters the filters and the order
 * @param shape the fields of an item
 * @param key what tells an item from the others
 * @param placing where items stand on a map; null: nowhere
 * @param dependsOn what makes an answer old
 * @param source the items
 */
public record ListRoute<T>(
    String path,
    Permission permission,
    String summary,
    List<Parameter<?>> ownParameters,
    Shape<T> shape,
    Function<T, String> key,
    @Nullable Placing<T> placing,
    Set<Channel> dependsOn,
    Source<T> source)
    implements Route {

  /** Where the items come from. */
  @FunctionalInterface
  public interface Source<T> {
    /**
     * The items of a request; runs on one snapshot with all else the answer holds.
     *
     * @param release the release asked for; null: none has been published yet
     */
    Rows<T> rows(Arguments arguments, @Nullable Release release);
  }

  public ListRoute {
    ownParameters = List.copyOf(ownParameters);
    dependsOn = Set.copyOf(dependsOn);
  }

  @Override
  public List<Format> formats() {
    return placing == null
        ? List.of(Format.JSON, Format.CSV)
        : List.of(Format.JSON, Format.CSV, Format.GEOJSON);
  }

  @Override
  public List<Parameter<?>> parameters(Format format) {
    List<Parameter<?>> all = new ArrayList<>(ownParameters);
    switch (format) {
      case JSON -> all.addAll(List.of(CommonParameters.LIMIT, CommonParameters.CURSOR));
      case CSV ->
          all.addAll(
              List.of(CommonParameters.EXPORT_LIMIT, CommonParameters.HXL, CommonParameters.RAW));
      case GEOJSON -> all.add(CommonParameters.EXPORT_LIMIT);
    }
    all.add(CommonParameters.LANG);
    return all;
  }
}
