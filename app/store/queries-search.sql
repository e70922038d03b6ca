-- Finding words in all of it.

-- Things of one kind that may hold the words, the newest first: those of the index and those that wait beside it.
-- :match is an expression of FTS5; who asks reads the texts before believing it.

-- query search-ids
SELECT id FROM (
  SELECT rowid AS id FROM search WHERE search MATCH :match AND rowid < :below
  UNION
  SELECT id FROM search_due WHERE entity = :entity AND id < :below
  ORDER BY 1 DESC LIMIT :limit);

-- Its texts, each as "part:text", with the record separator between them: no text of a register holds it.

-- query search-texts-request
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_request WHERE id = :id AND text <> '';

-- query search-texts-topic
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_topic WHERE id = :id AND text <> '';

-- query search-texts-meeting
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_meeting WHERE id = :id AND text <> '';

-- query search-texts-agenda_item
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_agenda_item WHERE id = :id AND text <> '';

-- query search-texts-motion
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_motion WHERE id = :id AND text <> '';

-- query search-texts-speech
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_speech WHERE id = :id AND text <> '';

-- query search-texts-resolution
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_resolution WHERE id = :id AND text <> '';

-- query search-texts-task
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_task WHERE id = :id AND text <> '';

-- query search-texts-notice
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_notice WHERE id = :id AND text <> '';

-- query search-texts-person
SELECT group_concat(part || ':' || text, char(30)) AS texts FROM search_in_person WHERE id = :id AND text <> '';

-- What stands beside the texts of a find: its state, its day, and the thing whose page shows it.

-- query search-request
SELECT state, received_on AS day, 'request' AS open, id AS open_id FROM request WHERE id = :id;

-- query search-topic
SELECT state, date((at_ms + 28800000) / 1000, 'unixepoch') AS day, 'topic' AS open, id AS open_id
FROM topic JOIN ledger ON seq = id WHERE id = :id;

-- query search-meeting
SELECT state, date((starts_at + 28800000) / 1000, 'unixepoch') AS day, 'meeting' AS open, id AS open_id
FROM meeting WHERE id = :id;

-- query search-agenda_item
SELECT m.state, date((m.starts_at + 28800000) / 1000, 'unixepoch') AS day, m.label AS of, 'meeting' AS open, m.id AS open_id
FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE a.id = :id;

-- query search-motion
SELECT o.state, date((m.starts_at + 28800000) / 1000, 'unixepoch') AS day, m.label AS of, 'meeting' AS open, m.id AS open_id
FROM motion o JOIN meeting m ON m.id = o.meeting WHERE o.id = :id;

-- query search-speech
SELECT s.stance AS state, date((s.at_ms + 28800000) / 1000, 'unixepoch') AS day, m.label AS of, 'meeting' AS open,
  m.id AS open_id FROM speech s JOIN meeting m ON m.id = s.meeting WHERE s.id = :id;

-- query search-resolution
SELECT r.state, date((at_ms + 28800000) / 1000, 'unixepoch') AS day, 'meeting' AS open, r.meeting AS open_id
FROM resolution r JOIN ledger ON seq = r.id WHERE r.id = :id;

-- query search-task
SELECT state, coalesce(done_on, due) AS day, 'task' AS open, id AS open_id FROM task WHERE id = :id;

-- query search-notice
SELECT state, from_on AS day, 'notice' AS open, id AS open_id FROM notice WHERE id = :id;

-- query search-person
SELECT office AS state, NULL AS day, 'person' AS open, id AS open_id FROM person WHERE id = :id;
