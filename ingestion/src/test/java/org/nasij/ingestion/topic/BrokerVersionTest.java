package org.nasij.ingestion.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

class BrokerVersionTest {
  @Test
  void theBrokersPomHasTheVersionOfTheClients() throws Exception {
    assertThat(
            text(
                "broker/pom.xml",
                "/project/dependencies/dependency[artifactId='kafka_2.13']/version"))
        .isEqualTo(text("../pom.xml", "/project/properties/kafka.version"));
  }

  private static String text(String pom, String path) throws Exception {
    return XPathFactory.newInstance()
        .newXPath()
        .evaluate(
            path,
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(pom).toFile()));
  }
}
