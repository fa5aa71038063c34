package org.nasij.ingestion.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class BrokerVersionTest {
  /** The broker's POM stands outside the reactor, so nothing else holds the two together. */
  @Test
  void theBrokerIsOfTheClientsVersion() throws Exception {
    String clients = read("../pom.xml", "/project/properties/kafka.version");

    assertThat(clients).isNotEmpty();
    assertThat(
            read(
                "broker/pom.xml",
                "/project/dependencies/dependency[artifactId='kafka_2.13']/version"))
        .isEqualTo(clients);
  }

  private static String read(String pom, String xpath)
      throws ParserConfigurationException, SAXException, IOException, XPathExpressionException {
    return XPathFactory.newInstance()
        .newXPath()
        .evaluate(
            xpath,
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(pom).toFile()));
  }
}
