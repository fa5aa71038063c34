package org.nasij.dashboards.page;

import java.util.List;

/**
 * An option of a form's select.
 *
 * @param group label of the group it stands in; empty for none
 */
public record Choice(String value, String label, boolean selected, String group) {
  /** A select: the parameter's name, its label and its options. */
  public record Select(String name, String label, List<Choice> choices) {
    public Select {
      choices = List.copyOf(choices);
    }

    /** The groups in order of appearance. */
    public List<String> groups() {
      return choices.stream().map(Choice::group).distinct().toList();
    }

    /** The options of a group. */
    public List<Choice> of(String group) {
      return choices.stream().filter(choice -> choice.group().equals(group)).toList();
    }
  }
}
