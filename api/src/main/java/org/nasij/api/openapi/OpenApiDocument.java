package org.nasij.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nasij.api.export.CsvExport;
import org.nasij.api.export.Envelope;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.problem.ProblemDocument;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.Format;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Route;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** The OpenAPI 3.1 document of some routes. Nothing in it is written by hand twice. */
public final class OpenApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document = JSON.createObjectNode();
  private final ObjectNode schemas;

  private OpenApiDocument() {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Nasij")
        .put("version", "1")
        .put(
            "description",
            "A needs map of Moroccan civil society. Figures are not rounded; a figure that is null is not"
                + " known or does not exist there. "
                + Envelope.ATTRIBUTION);
    document.putObject("paths");
    schemas = document.putObject("components").putObject("schemas");
  }

  /** The document of these routes. */
  public static ObjectNode of(List<? extends Route> routes) {
    OpenApiDocument made = new OpenApiDocument();
    made.schema(ProblemDocument.SHAPE);
    for (Route route : routes) {
      for (Format format : route.formats()) {
        made.add(route, format);
      }
    }
    return made.document;
  }

  private void add(Route route, Format format) {
    ObjectNode get =
        document
            .withObjectProperty("paths")
            .putObject(route.path() + format.suffix())
            .putObject("get");
    get.put("summary", route.summary());
    get.put("operationId", operationId(route, format));
    get.put("x-permission", route.permission().name());
    ArrayNode parameters = get.putArray("parameters");
    route.parameters(format).forEach(parameter -> parameters.add(parameter(parameter)));
    ObjectNode responses = get.putObject("responses");
    if (route instanceof ListRoute<?> list) {
      ObjectNode ok = responses.putObject("200").put("description", list.shape().description());
      ok.putObject("content").putObject(format.mediaType()).set("schema", body(list, format));
      responses.putObject("304").put("description", "What the client holds is current.");
      problem(responses, "400", "Parameters are wrong; all of them are named.");
      problem(responses, "404", "There is no such area or release.");
      problem(responses, "503", "The database does not answer, or the server is busy.");
    } else if (route instanceof DocumentRoute document) {
      document
          .statuses()
          .forEach(
              (status, meaning) ->
                  responses
                      .putObject(Integer.toString(status))
                      .put("description", meaning)
                      .putObject("content")
                      .putObject(document.mediaType())
                      .set("schema", body(document)));
    }
  }

  private static String operationId(Route route, Format format) {
    String name = route.path().replaceAll("^/(api/v1/)?", "").replaceAll("[^A-Za-z]+", "-");
    return (name + format.suffix().replace('.', '-')).replaceAll("-+", "-").replaceAll("-$", "");
  }

  private static void problem(ObjectNode responses, String status, String meaning) {
    responses
        .putObject(status)
        .put("description", meaning)
        .putObject("content")
        .putObject(ProblemDocument.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", reference(ProblemDocument.SHAPE));
  }

  private static ObjectNode parameter(Parameter<?> parameter) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", parameter.name());
    node.put("in", parameter.place() == Parameter.Place.PATH ? "path" : "query");
    node.put("description", parameter.description());
    node.put("required", parameter.required());
    ObjectNode schema = JSON.valueToTree(parameter.type().schema());
    if (schema.path("type").asText().equals("array")) {
      node.put("explode", false);
    }
    parameter.fallback().ifPresent(text -> schema.set("default", fallback(schema, text)));
    node.set("schema", schema);
    return node;
  }

  private static JsonNode fallback(ObjectNode schema, String text) {
    return switch (schema.path("type").asText()) {
      case "integer" -> JSON.getNodeFactory().numberNode(Integer.parseInt(text));
      case "array" -> JSON.valueToTree(List.of(text.split(",")));
      default -> JSON.getNodeFactory().textNode(text);
    };
  }

  private ObjectNode body(DocumentRoute document) {
    if (document.shape() != null) {
      return ref(document.shape());
    }
    boolean json = document.mediaType().equals(Format.JSON.mediaType());
    return JSON.createObjectNode().put("type", json ? "object" : "string");
  }

  private ObjectNode body(ListRoute<?> list, Format format) {
    return switch (format) {
      case JSON -> page(list.shape());
      case CSV -> csv(list.shape());
      case GEOJSON -> geoJson(list.shape());
    };
  }

  private ObjectNode page(Shape<?> shape) {
    ObjectNode page = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = page.putObject("properties");
    ArrayNode required = page.putArray("required");
    for (Field<?> field : Envelope.SHAPE.fields()) {
      properties.set(field.name(), schema(field));
      required.add(field.name());
    }
    properties.putObject("items").put("type", "array").set("items", ref(shape));
    ObjectNode next = properties.putObject("next");
    next.putArray("type").add("string").add("null");
    next.put("description", "The parameter `cursor` of the next page; null: this is the last.");
    required.add("items").add("next");
    page.put("additionalProperties", false);
    return page;
  }

  private static ObjectNode csv(Shape<?> shape) {
    ObjectNode csv = JSON.createObjectNode().put("type", "string");
    ArrayNode columns = csv.putArray("x-columns");
    for (Field<?> field : CsvExport.columns(shape)) {
      columns
          .addObject()
          .put("name", field.name())
          .put("hxl", field.hxl())
          .put("description", field.description());
    }
    return csv;
  }

  private ObjectNode geoJson(Shape<?> shape) {
    ObjectNode collection = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = collection.putObject("properties");
    ArrayNode required = collection.putArray("required");
    properties.putObject("type").put("const", "FeatureCollection");
    required.add("type");
    for (Field<?> field : Envelope.SHAPE.fields()) {
      properties.set(field.name(), schema(field));
      required.add(field.name());
    }
    ObjectNode licence = properties.putObject("license").put("format", "uri");
    licence.putArray("type").add("string").add("null");
    licence.put("description", "null: of records, as each one's `source` states.");
    properties.putObject("attribution").put("type", "string");
    required.add("license").add("attribution").add("features");
    ObjectNode feature = properties.putObject("features").put("type", "array").putObject("items");
    feature.put("type", "object");
    ObjectNode members = feature.putObject("properties");
    members.putObject("type").put("const", "Feature");
    members.putObject("id").put("type", "string");
    members.putObject("geometry").putArray("type").add("object").add("null");
    ObjectNode flat = members.putObject("properties").put("type", "object");
    ObjectNode flatProperties = flat.putObject("properties");
    ArrayNode flatRequired = flat.putArray("required");
    for (Field<?> field : shape.columns()) {
      flatProperties.set(field.name(), schema(field));
      flatRequired.add(field.name());
    }
    flatProperties.putObject("world").putArray("type").add("string").add("null");
    flatRequired.add("world");
    flat.put("additionalProperties", false);
    feature.putArray("required").add("type").add("id").add("geometry").add("properties");
    collection.put("additionalProperties", false);
    return collection;
  }

  private ObjectNode ref(Shape<?> shape) {
    schema(shape);
    return JSON.createObjectNode().put("$ref", reference(shape));
  }

  private static String reference(Shape<?> shape) {
    return "#/components/schemas/" + shape.name();
  }

  private void schema(Shape<?> shape) {
    if (schemas.has(shape.name())) {
      return;
    }
    ObjectNode schema = schemas.putObject(shape.name()).put("type", "object");
    schema.put("description", shape.description());
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field<?> field : shape.fields()) {
      properties.set(field.name(), schema(field));
      required.add(field.name());
    }
    schema.put("additionalProperties", false);
  }

  private ObjectNode schema(Field<?> field) {
    FieldType type = field.type();
    ObjectNode schema = JSON.createObjectNode();
    String name =
        switch (type.kind()) {
          case TEXT, DATE, TIMESTAMP -> "string";
          case NUMBER -> "number";
          case INTEGER -> "integer";
          case TEXTS, OBJECTS -> "array";
        };
    if (type.nullable()) {
      schema.putArray("type").add(name).add("null");
    } else {
      schema.put("type", name);
    }
    switch (type.kind()) {
      case DATE -> schema.put("format", "date");
      case TIMESTAMP -> schema.put("format", "date-time");
      case TEXTS -> schema.putObject("items").put("type", "string");
      case OBJECTS -> {
        if (type.nested() != null) {
          schema.set("items", ref(type.nested()));
        }
      }
      default -> {}
    }
    if (!type.codes().isEmpty()) {
      ArrayNode codes = schema.putArray("enum");
      type.codes().forEach(codes::add);
      if (type.nullable()) {
        codes.addNull();
      }
    }
    schema.put("description", field.description());
    return schema;
  }
}
