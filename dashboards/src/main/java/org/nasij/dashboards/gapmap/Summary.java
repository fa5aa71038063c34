package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.List;
import org.nasij.api.gap.Cell;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;

/** The map in sentences: what is known, what it says, and what is not known. */
final class Summary {
  private Summary() {}

  static List<String> of(ThemeDeclaration theme, List<Cell> cells, AreaLevel level, Texts texts) {
    Measure measure = theme.needKind() == NeedKind.TARGET ? Measure.GAP : Measure.SUPPLY;
    List<Cell> known =
        cells.stream().filter(cell -> measure.read(cell) instanceof Reading.Value).toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        texts.text(
            "summary.data",
            texts.count(cells.size()),
            texts.text("areas." + level.code(), cells.size()),
            known.size(),
            texts.count(known.size())));
    if (theme.needKind() == NeedKind.TARGET && !known.isEmpty()) {
      sentences.add(
          texts.text(
              "summary.unmet",
              texts.count(known.stream().mapToDouble(Summary::unmet).sum()),
              texts.count(needThatIsKnown(known))));
    }
    long silent =
        cells.stream()
            .filter(
                cell ->
                    measure.read(cell) instanceof Reading.Absent absent
                        && (absent.reason() == Absence.NO_DATA || absent.reason() == Absence.STALE))
            .count();
    if (silent > 0) {
      sentences.add(texts.text("summary.silence", silent, texts.count(silent)));
    }
    if (theme.needKind() != NeedKind.TARGET) {
      sentences.add(texts.text("summary." + theme.needKind().code()));
    }
    return sentences;
  }

  private static double unmet(Cell cell) {
    return cell.unmet() == null ? 0 : cell.unmet();
  }

  /**
   * The need the persons beyond capacity are a part of: above the commune that of communes with
   * data alone (METHOD 4).
   */
  private static double needThatIsKnown(List<Cell> cells) {
    double persons = 0;
    for (Cell cell : cells) {
      if (cell.need() != null && cell.knownNeedShare() != null) {
        persons += cell.need() * cell.knownNeedShare();
      }
    }
    return persons;
  }
}
