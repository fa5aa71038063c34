package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.nasij.ingestion.topic.KafkaClients;
import org.nasij.ingestion.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what cannot be stored on {@link Topic#REJECTED}, as it came, with the headers {@code reason}
 * and {@code position}. A crash right after may repeat one; the position tells.
 */
final class Rejections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

  private final KafkaProducer<byte[], byte[]> producer;

  Rejections(KafkaClients kafka) {
    producer = kafka.producer();
  }

  /**
   * Rejects a record the database refused.
   *
   * @throws KafkaException if the broker does not take it
   */
  void reject(LoadableRecord record, String reason) throws InterruptedException {
    send(
        record.message().to(Topic.REJECTED, null, record.id().getBytes(UTF_8)),
        record.position(),
        reason);
  }

  /**
   * Rejects a message that is no record.
   *
   * @throws KafkaException if the broker does not take it
   */
  void reject(ConsumerRecord<byte[], byte[]> message, String reason) throws InterruptedException {
    send(
        new ProducerRecord<>(
            Topic.REJECTED.title(), null, null, message.key(), message.value(), message.headers()),
        position(message),
        reason);
  }

  /** Where a message stands: topic, partition and offset. */
  static String position(ConsumerRecord<byte[], byte[]> message) {
    return message.topic() + "-" + message.partition() + "@" + message.offset();
  }

  private void send(ProducerRecord<byte[], byte[]> rejected, String position, String reason)
      throws InterruptedException {
    rejected.headers().add("position", position.getBytes(UTF_8));
    rejected.headers().add("reason", reason.getBytes(UTF_8));
    try {
      producer.send(rejected).get();
    } catch (ExecutionException e) {
      throw new KafkaException("A rejected record could not be kept", e.getCause());
    }
    LOG.warn("Rejected {}: {} (kept in {})", position, reason, Topic.REJECTED.title());
  }

  @Override
  public void close() {
    producer.close();
  }
}
