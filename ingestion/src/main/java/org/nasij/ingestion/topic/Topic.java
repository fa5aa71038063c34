package org.nasij.ingestion.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.nasij.ingestion.schema.ValidatedRecord;

/** The topics of an instance. Their records are kept for ever. */
public enum Topic {
  /**
   * Every validated record, keyed so that what concerns one organization or funder keeps its order.
   */
  RECORDS("nasij.records", 4),
  /** What the loader could not store, with the reason and the position. */
  REJECTED("nasij.rejected", 1);

  /** A message of the longest record, with its key and headers, bytes. */
  static final int MAX_MESSAGE_BYTES = ValidatedRecord.MAX_JSON_BYTES + 1024 * 1024;

  private static final int ANSWER_SECONDS = 10;

  private final String title;
  private final int partitions;

  Topic(String title, int partitions) {
    this.title = title;
    this.partitions = partitions;
  }

  /** The name at the broker. */
  public String title() {
    return title;
  }

  /**
   * Makes the topic unless it is there.
   *
   * @return how the broker describes it
   * @throws KafkaException if the broker does not answer or refuses
   */
  public TopicDescription ensure(Admin admin) throws InterruptedException {
    Optional<TopicDescription> found = find(admin);
    if (found.isPresent()) {
      return found.get();
    }
    NewTopic topic =
        new NewTopic(title, Optional.of(partitions), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(MAX_MESSAGE_BYTES)));
    try {
      admin.createTopics(List.of(topic)).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Two processes may make it at once; any other refusal is the caller's.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("The topic " + title + " could not be made", e.getCause());
      }
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(e);
    }
    return awaitDescription(admin);
  }

  /**
   * How the broker describes the topic, if it is there.
   *
   * @throws KafkaException if the broker does not answer
   */
  public Optional<TopicDescription> find(Admin admin) throws InterruptedException {
    try {
      return Optional.ofNullable(
          admin
              .describeTopics(List.of(title))
              .allTopicNames()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS)
              .get(title));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw new KafkaException("The topic " + title + " could not be looked up", e.getCause());
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(e);
    }
  }

  /** A topic just made is not described at once. */
  private TopicDescription awaitDescription(Admin admin) throws InterruptedException {
    for (int i = 0; i < ANSWER_SECONDS * 10; i++) {
      Optional<TopicDescription> found = find(admin);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new org.apache.kafka.common.errors.TimeoutException(
        "The topic " + title + " was made but is not described");
  }
}
