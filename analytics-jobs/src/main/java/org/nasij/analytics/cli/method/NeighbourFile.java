package org.nasij.analytics.cli.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nasij.analytics.method.spatial.Neighbours;

/** Who is beside whom: a file of id, neighbour. */
final class NeighbourFile {
  private NeighbourFile() {}

  static Neighbours read(String file, Map<String, Integer> ids, String idFile) {
    Table table = Table.read(file, List.of("id", "neighbour"), List.of());
    int[] from = table.positions("id", ids, idFile);
    int[] to = table.positions("neighbour", ids, idFile);
    List<Set<Integer>> lists = new ArrayList<>();
    ids.keySet().forEach(id -> lists.add(new TreeSet<>()));
    for (int i = 0; i < from.length; i++) {
      if (from[i] == to[i]) {
        throw new InputException(
            table.file()
                + ", row "
                + table.row(i)
                + ": "
                + table.text("id").get(i)
                + " is named as its own neighbour. Leave such rows out; gistar and the spatial rates add the unit themselves.");
      }
      lists.get(from[i]).add(to[i]);
    }
    return new Neighbours(lists);
  }
}
