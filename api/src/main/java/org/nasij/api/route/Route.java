package org.nasij.api.route;

import java.util.List;
import org.nasij.api.parameter.Parameter;

/** One address of the API, as a value: what is served and what is documented come from it. */
public sealed interface Route permits ListRoute, DocumentRoute {
  /** The path, with parameters in braces, without a format's suffix. */
  String path();

  /** Who may use it. */
  Permission permission();

  /** One line in English. */
  String summary();

  /** The forms it comes in. */
  List<Format> formats();

  /** The parameters it has in a form. */
  List<Parameter<?>> parameters(Format format);
}
