select partition, topic_id, next_offset from core.topic_offset where topic = :topic
