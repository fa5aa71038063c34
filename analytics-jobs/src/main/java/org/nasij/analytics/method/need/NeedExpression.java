package org.nasij.analytics.method.need;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's need as an expression over census columns (METHOD 1, {@code themes.csv}).
 *
 * <p>Grammar: numbers, names, {@code + - *}, parentheses, {@code max(e, ...)} and {@code min(e,
 * ...)}. A name is a column of the census without its suffix {@code _pct}; what values the names
 * take is the caller's ({@link CensusRow}: percentages as shares 0..1, {@code HP} the household
 * population). A value that was not published is NaN and makes the whole expression NaN.
 */
public final class NeedExpression {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?|\\.\\d+)|([A-Za-z_]\\w*)|([-+*(),]))");

  private final String text;
  private final Node root;
  private final Set<String> names;

  private NeedExpression(String text, Node root, Set<String> names) {
    this.text = text;
    this.root = root;
    this.names = Set.copyOf(names);
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException with the position, where the text does not follow the grammar
   */
  public static NeedExpression parse(String text) {
    Parser parser = new Parser(text);
    return new NeedExpression(text, parser.whole(), parser.names);
  }

  /** The names used, without {@code max} and {@code min}. */
  public Set<String> names() {
    return names;
  }

  /**
   * The value where each name has the value given; NaN where one of them is NaN.
   *
   * @throws IllegalArgumentException if {@code values} refuses a name
   */
  public double evaluate(ToDoubleFunction<String> values) {
    return root.evaluate(values);
  }

  @Override
  public String toString() {
    return text;
  }

  private interface Node {
    double evaluate(ToDoubleFunction<String> values);
  }

  private static Node fold(DoubleBinaryOperator operator, List<Node> operands) {
    return values ->
        operands.stream()
            .mapToDouble(operand -> operand.evaluate(values))
            .reduce(operator)
            .orElseThrow();
  }

  private static final class Parser {
    private final String text;
    private final Matcher matcher;
    private final Set<String> names = new LinkedHashSet<>();
    private String token = "";
    private int position;

    Parser(String text) {
      this.text = text;
      this.matcher = TOKEN.matcher(text);
      next();
    }

    Node whole() {
      Node node = sum();
      if (!token.isEmpty()) {
        throw unexpected();
      }
      return node;
    }

    private Node sum() {
      Node node = product();
      while (token.equals("+") || token.equals("-")) {
        boolean plus = token.equals("+");
        next();
        node = fold(plus ? Double::sum : (a, b) -> a - b, List.of(node, product()));
      }
      return node;
    }

    private Node product() {
      Node node = factor();
      while (token.equals("*")) {
        next();
        node = fold((a, b) -> a * b, List.of(node, factor()));
      }
      return node;
    }

    private Node factor() {
      if (token.equals("(")) {
        next();
        Node node = sum();
        expect(")");
        return node;
      }
      if (token.isEmpty() || "+-*),".contains(token)) {
        throw unexpected();
      }
      String word = token;
      next();
      if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
        double number = Double.parseDouble(word);
        return values -> number;
      }
      if (token.equals("(")) {
        return call(word);
      }
      names.add(word);
      return values -> values.applyAsDouble(word);
    }

    private Node call(String function) {
      DoubleBinaryOperator operator =
          switch (function) {
            case "max" -> Math::max;
            case "min" -> Math::min;
            default ->
                throw new IllegalArgumentException(
                    "No function is called " + function + " in: " + text);
          };
      List<Node> operands = new ArrayList<>();
      do {
        next();
        operands.add(sum());
      } while (token.equals(","));
      expect(")");
      return fold(operator, operands);
    }

    private void expect(String wanted) {
      if (!token.equals(wanted)) {
        throw unexpected();
      }
      next();
    }

    private void next() {
      matcher.region(position, text.length());
      if (text.substring(position).isBlank()) {
        token = "";
        position = text.length();
      } else if (matcher.lookingAt()) {
        token = matcher.group().strip();
        position = matcher.end();
      } else {
        throw new IllegalArgumentException(
            "Not an expression at character " + (position + 1) + ": " + text);
      }
    }

    private IllegalArgumentException unexpected() {
      return new IllegalArgumentException(
          token.isEmpty()
              ? "The expression ends too early: " + text
              : "Unexpected '"
                  + token
                  + "' before character "
                  + (position + 1)
                  + " of the expression: "
                  + text);
    }
  }
}
