insert into core.topic_offset (topic, topic_id, partition, next_offset) values (:topic, :topicId, :partition, :offset)
on conflict (topic, partition) do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset
