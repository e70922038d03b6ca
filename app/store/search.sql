-- The words of the register, for finding them. Derived from the tables and from personal; not part of a replay.
--
-- A document is a thing: its id is the rowid, its texts are its rows of search_in_…, in the order in which they are
-- shown. The index only grows: whoever finds an id there reads the texts again. It is filled anew when the tables were,
-- and when personal values are erased. The last few things wait in search_due, since one row there costs a commit less
-- than the index does; a search reads them as well.
--
-- To have more of a thing found: its texts into search_in_…, and a trigger of search-watch.sql where they arrive.

CREATE VIRTUAL TABLE search USING fts5(words, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '@_'");

CREATE TABLE search_due (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL
) STRICT;

CREATE VIEW search_in_request (id, part, text) AS
  SELECT id, 'text', (SELECT value FROM personal WHERE digest = request.text) FROM request
  UNION ALL SELECT id, 'label', label FROM request
  UNION ALL SELECT id, 'person', (SELECT label FROM person WHERE id = request.person) FROM request
  UNION ALL SELECT id, 'source', source FROM request
  UNION ALL SELECT id, 'kind', kind FROM request
  UNION ALL SELECT id, 'grid', grid FROM request
  UNION ALL SELECT id, 'reason', reason FROM request
  UNION ALL SELECT id, 'referred', referred_to FROM request
  UNION ALL SELECT id, 'outcome', outcome FROM request;

CREATE VIEW search_in_topic (id, part, text) AS
  SELECT id, 'title', title FROM topic
  UNION ALL SELECT id, 'label', label FROM topic
  UNION ALL SELECT t.id, 'text', v.text FROM topic t JOIN topic_version v ON v.topic = t.id AND v.version = t.version
  UNION ALL SELECT id, 'legal', legal_opinion FROM topic
  UNION ALL SELECT id, 'risk', risk_text FROM topic
  UNION ALL SELECT id, 'reason', reason FROM topic
  UNION ALL SELECT topic, 'stakeholder', who || coalesce(' ' || interest, '') FROM stakeholder;

CREATE VIEW search_in_meeting (id, part, text) AS
  SELECT id, 'title', title FROM meeting
  UNION ALL SELECT id, 'label', label FROM meeting
  UNION ALL SELECT id, 'venue', venue FROM meeting
  UNION ALL SELECT meeting, 'paper', number FROM paper
  UNION ALL SELECT meeting, 'note', (SELECT value FROM personal WHERE digest = item_note.text) FROM item_note;

CREATE VIEW search_in_agenda_item (id, part, text) AS
  SELECT id, 'title', title FROM agenda_item;

CREATE VIEW search_in_motion (id, part, text) AS
  SELECT id, 'title', title FROM motion
  UNION ALL SELECT id, 'label', substr(label, instr(label, '/') + 1) FROM motion
  UNION ALL SELECT id, 'text', text FROM motion
  UNION ALL SELECT id, 'person', (SELECT label FROM person WHERE id = motion.mover) FROM motion;

CREATE VIEW search_in_speech (id, part, text) AS
  SELECT id, 'text', (SELECT value FROM personal WHERE digest = speech.text) FROM speech
  UNION ALL SELECT id, 'person', (SELECT label FROM person WHERE id = speech.speaker) FROM speech;

CREATE VIEW search_in_resolution (id, part, text) AS
  SELECT id, 'text', text FROM resolution
  UNION ALL SELECT id, 'label', label FROM resolution
  UNION ALL SELECT resolution, 'feedback', (SELECT value FROM personal WHERE digest = feedback.text) FROM feedback;

CREATE VIEW search_in_task (id, part, text) AS
  SELECT id, 'title', title FROM task
  UNION ALL SELECT id, 'label', label FROM task
  UNION ALL SELECT id, 'unit', owner_unit FROM task
  UNION ALL SELECT id, 'person', (SELECT label FROM person WHERE id = task.owner) FROM task
  UNION ALL SELECT task, 'progress', text FROM progress;

CREATE VIEW search_in_notice (id, part, text) AS
  SELECT id, 'title', title FROM notice
  UNION ALL SELECT id, 'label', label FROM notice
  UNION ALL SELECT id, 'places', places FROM notice
  UNION ALL SELECT id, 'supplement', supplement FROM notice
  UNION ALL SELECT notice, 'objection', (SELECT value FROM personal WHERE digest = objection.text) FROM objection
  UNION ALL SELECT notice, 'reply', reply FROM objection;

CREATE VIEW search_in_person (id, part, text) AS
  SELECT id, 'label', label FROM person
  UNION ALL SELECT id, 'name', (SELECT value FROM personal WHERE digest = person.name) FROM person;

-- Texts that belong to a thing but stand in rows of their own.
CREATE INDEX stakeholder_by_topic ON stakeholder (topic);
CREATE INDEX paper_by_meeting ON paper (meeting);
CREATE INDEX item_note_by_meeting ON item_note (meeting);
CREATE INDEX feedback_by_resolution ON feedback (resolution);
CREATE INDEX progress_by_task ON progress (task);
CREATE INDEX objection_by_notice ON objection (notice);
