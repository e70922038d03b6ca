-- The words of the register, for finding them. Derived from the tables and from personal; not part of a replay.
--
-- A document is a thing: its id is the rowid, its texts are its rows of search_text, in the order in which they are
-- shown. The index only grows: whoever finds an id there reads the texts again. It is filled anew when the tables were,
-- and when personal values are erased. The last few things wait in search_due, since one row there costs a commit less
-- than the index does; a search reads them as well.
--
-- To have more of a thing found: its texts into search_text, and a trigger of search-watch.sql where they arrive.

CREATE VIRTUAL TABLE search USING fts5(words, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '@_'");

CREATE TABLE search_due (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL
) STRICT;

CREATE VIEW search_text (entity, id, part, text) AS
  SELECT 'request', id, 'text', (SELECT value FROM personal WHERE digest = request.text) FROM request
  UNION ALL SELECT 'request', id, 'label', label FROM request
  UNION ALL SELECT 'request', id, 'person', (SELECT label FROM person WHERE id = request.person) FROM request
  UNION ALL SELECT 'request', id, 'source', source FROM request
  UNION ALL SELECT 'request', id, 'kind', kind FROM request
  UNION ALL SELECT 'request', id, 'grid', grid FROM request
  UNION ALL SELECT 'request', id, 'reason', reason FROM request
  UNION ALL SELECT 'request', id, 'referred', referred_to FROM request
  UNION ALL SELECT 'request', id, 'outcome', outcome FROM request
  UNION ALL SELECT 'topic', id, 'title', title FROM topic
  UNION ALL SELECT 'topic', id, 'label', label FROM topic
  UNION ALL SELECT 'topic', t.id, 'text', v.text FROM topic t JOIN topic_version v ON v.topic = t.id AND v.version = t.version
  UNION ALL SELECT 'topic', id, 'legal', legal_opinion FROM topic
  UNION ALL SELECT 'topic', id, 'risk', risk_text FROM topic
  UNION ALL SELECT 'topic', id, 'reason', reason FROM topic
  UNION ALL SELECT 'topic', topic, 'stakeholder', who || coalesce(' ' || interest, '') FROM stakeholder
  UNION ALL SELECT 'meeting', id, 'title', title FROM meeting
  UNION ALL SELECT 'meeting', id, 'label', label FROM meeting
  UNION ALL SELECT 'meeting', id, 'venue', venue FROM meeting
  UNION ALL SELECT 'meeting', meeting, 'paper', number FROM paper
  UNION ALL SELECT 'agenda_item', id, 'title', title FROM agenda_item
  UNION ALL SELECT 'motion', id, 'title', title FROM motion
  UNION ALL SELECT 'motion', id, 'label', substr(label, instr(label, '/') + 1) FROM motion
  UNION ALL SELECT 'motion', id, 'text', text FROM motion
  UNION ALL SELECT 'motion', id, 'person', (SELECT label FROM person WHERE id = motion.mover) FROM motion
  UNION ALL SELECT 'speech', id, 'text', (SELECT value FROM personal WHERE digest = speech.text) FROM speech
  UNION ALL SELECT 'speech', id, 'person', (SELECT label FROM person WHERE id = speech.speaker) FROM speech
  UNION ALL SELECT 'resolution', id, 'text', text FROM resolution
  UNION ALL SELECT 'resolution', id, 'label', label FROM resolution
  UNION ALL SELECT 'resolution', resolution, 'feedback', (SELECT value FROM personal WHERE digest = feedback.text) FROM feedback
  UNION ALL SELECT 'task', id, 'title', title FROM task
  UNION ALL SELECT 'task', id, 'label', label FROM task
  UNION ALL SELECT 'task', id, 'unit', owner_unit FROM task
  UNION ALL SELECT 'task', id, 'person', (SELECT label FROM person WHERE id = task.owner) FROM task
  UNION ALL SELECT 'task', task, 'progress', text FROM progress
  UNION ALL SELECT 'notice', id, 'title', title FROM notice
  UNION ALL SELECT 'notice', id, 'label', label FROM notice
  UNION ALL SELECT 'notice', id, 'places', places FROM notice
  UNION ALL SELECT 'notice', id, 'supplement', supplement FROM notice
  UNION ALL SELECT 'notice', notice, 'objection', (SELECT value FROM personal WHERE digest = objection.text) FROM objection
  UNION ALL SELECT 'notice', notice, 'reply', reply FROM objection
  UNION ALL SELECT 'person', id, 'label', label FROM person
  UNION ALL SELECT 'person', id, 'name', (SELECT value FROM personal WHERE digest = person.name) FROM person;

-- Texts that belong to a thing but stand in rows of their own.
CREATE INDEX stakeholder_by_topic ON stakeholder (topic);
CREATE INDEX paper_by_meeting ON paper (meeting);
CREATE INDEX feedback_by_resolution ON feedback (resolution);
CREATE INDEX progress_by_task ON progress (task);
CREATE INDEX objection_by_notice ON objection (notice);

CREATE VIEW search_words (entity, id, words) AS
  SELECT entity, id, '@' || entity || linli_words(group_concat(text, char(10))) FROM search_text GROUP BY entity, id;
