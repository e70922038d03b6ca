-- What the desktop shows beyond the terminal's lists.
--
-- A list is two questions: its ids in order as one text ("…-ids", column ids; or first and last where the ids have
-- no gaps), and the rows of some of them ("…-rows", parameter :ids, a list). :show is "open" or "all".

-- The register as a whole.

-- query desk-counts
SELECT (SELECT count(*) FROM request WHERE state IN ('registered', 'accepted', 'handling')) AS requests,
  (SELECT count(*) FROM topic WHERE state IN ('pending', 'returned', 'admitted', 'routed')) AS topics,
  (SELECT count(*) FROM meeting WHERE state NOT IN ('archived', 'cancelled')) AS meetings,
  (SELECT count(*) FROM task WHERE state NOT IN ('done', 'rated', 'archived')) AS tasks,
  (SELECT count(*) FROM notice WHERE state IN ('posted', 'disputed')) AS notices;

-- query desk-health
SELECT (SELECT max(seq) FROM ledger) AS entries, (SELECT at_ms FROM ledger ORDER BY seq DESC LIMIT 1) AS last_at,
  (SELECT max(at_ms) FROM checkpoint) AS checkpoint_at;

-- What is to be done. "entity" and "id" say where it stands, "step" what comes next.

-- query desk-today
SELECT * FROM (
  SELECT 'request' AS entity, id, label, coalesce((SELECT value FROM personal WHERE digest = text), '') AS title, due,
    CASE state WHEN 'registered' THEN 'accept' ELSE 'handle' END AS step, received_on AS since, source AS who
  FROM request WHERE state IN ('registered', 'accepted', 'handling')
  UNION ALL
  SELECT 'topic', id, label, title, CASE state WHEN 'pending' THEN due END,
    CASE state WHEN 'pending' THEN 'admit' WHEN 'returned' THEN 'resubmit' ELSE 'convene' END, NULL, NULL
  FROM topic t WHERE state IN ('pending', 'returned') OR (state IN ('admitted', 'routed')
    AND NOT EXISTS (SELECT 1 FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE a.topic = t.id AND m.state <> 'cancelled'))
  UNION ALL
  SELECT 'meeting', id, label, title, date((starts_at + 28800000) / 1000, 'unixepoch'),
    CASE state WHEN 'preparing' THEN 'notify' WHEN 'notified' THEN 'hold' ELSE 'run' END, NULL, venue
  FROM meeting WHERE state IN ('preparing', 'notified', 'checkin', 'session', 'recess', 'suspended')
  UNION ALL
  SELECT 'meeting', id, label, title, NULL, 'write', date((closed_at + 28800000) / 1000, 'unixepoch'), NULL
  FROM meeting m WHERE state IN ('adjourned', 'inquorate') AND mode <> 'ballot'
    AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.meeting = m.id AND p.kind = 'minutes')
  UNION ALL
  SELECT 'paper', p.id, p.label, coalesce(p.number, m.title), NULL,
    CASE p.state WHEN 'draft' THEN 'check' WHEN 'checked' THEN 'issue' ELSE 'sign' END, p.issued_on,
    2 + (m.supervisor IS NOT NULL) - (SELECT count(*) FROM paper_signature s WHERE s.paper = p.id)
  FROM paper p JOIN meeting m ON m.id = p.meeting
  WHERE p.version = (SELECT max(version) FROM paper WHERE meeting = p.meeting AND kind = p.kind)
    AND (p.state <> 'issued' OR (SELECT count(*) FROM paper_signature s WHERE s.paper = p.id) < 2 + (m.supervisor IS NOT NULL))
  UNION ALL
  SELECT 'notice', id, label, title, to_on, 'expire', from_on, places FROM notice WHERE state IN ('posted', 'disputed')
  UNION ALL
  SELECT 'notice', n.id, o.label, n.title, o.due, 'answer', o.received_on, NULL
  FROM objection o JOIN notice n ON n.id = o.notice WHERE o.state NOT IN ('answered', 'closed')
  UNION ALL
  SELECT 'task', id, label, title, CASE state WHEN 'assigned' THEN coalesce(sign_by, due) ELSE due END,
    CASE state WHEN 'unassigned' THEN 'assign' WHEN 'assigned' THEN 'sign_for' WHEN 'acceptance' THEN 'pass' ELSE 'work' END,
    assigned_on, owner_unit
  FROM task WHERE state NOT IN ('done', 'rated', 'archived')
) ORDER BY due IS NULL, due, entity, id;

-- query desk-next-meeting
SELECT m.*, b.name AS body_name FROM meeting m JOIN body b ON b.id = m.body
WHERE m.state IN ('preparing', 'notified', 'checkin', 'session', 'recess', 'suspended') ORDER BY m.starts_at LIMIT 1;

-- query desk-last-meeting
SELECT m.*, b.name AS body_name FROM meeting m JOIN body b ON b.id = m.body
WHERE m.state IN ('adjourned', 'inquorate', 'archived') ORDER BY m.starts_at DESC LIMIT 1;

-- Lists.

-- query desk-topic-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM topic
  WHERE :show = 'all' OR state NOT IN ('archived', 'rejected') ORDER BY id DESC);

-- query desk-topic-rows
SELECT t.id, t.label, t.state, t.title, t.kind, t.important, t.owners_needed, t.due,
  (SELECT name FROM body WHERE id = t.body) AS body, (SELECT label FROM request WHERE id = t.request) AS request
FROM topic t WHERE t.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query desk-meeting-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM meeting
  WHERE :show = 'all' OR state NOT IN ('archived', 'cancelled') ORDER BY starts_at DESC, id DESC);

-- query desk-meeting-rows
SELECT m.id, m.label, m.state, m.title, m.mode, m.venue, m.starts_at, m.ends_at, (SELECT name FROM body WHERE id = m.body) AS body,
  (SELECT count(*) FROM motion WHERE meeting = m.id) AS motions,
  (SELECT count(*) FROM motion WHERE meeting = m.id AND state = 'carried') AS carried
FROM meeting m WHERE m.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query desk-task-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM task
  WHERE :show = 'all' OR state NOT IN ('rated', 'archived') ORDER BY done_on IS NOT NULL, due IS NULL, due, id);

-- query desk-task-rows
SELECT t.id, t.label, t.state, t.title, t.owner_unit, t.due, t.original_due, t.done_on, t.extensions, t.money_fen,
  (SELECT label FROM person WHERE id = t.owner) AS owner, (SELECT label FROM resolution WHERE id = t.resolution) AS resolution
FROM task t WHERE t.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query desk-notice-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM notice
  WHERE :show = 'all' OR state <> 'archived' ORDER BY from_on DESC, id DESC);

-- query desk-notice-rows
SELECT n.id, n.label, n.state, n.category, n.title, n.from_on, n.to_on, n.places,
  (SELECT count(*) FROM objection WHERE notice = n.id) AS objections,
  (SELECT count(*) FROM objection WHERE notice = n.id AND state NOT IN ('answered', 'closed')) AS objections_open
FROM notice n WHERE n.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query desk-ledger-ids
SELECT 1 AS first, max(seq) AS last FROM ledger;

-- query desk-ledger-rows
SELECT l.seq AS id, l.at_ms, l.kind, lower(hex(substr(l.hash, 1, 6))) AS hash, l.payload,
  (SELECT label FROM person WHERE id = l.actor) AS actor
FROM ledger l WHERE l.seq IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- Single things.

-- query desk-notice
SELECT n.*, (SELECT text FROM resolution WHERE id = n.resolution) AS resolution_text FROM notice n WHERE n.id = :id;

-- query desk-notice-objections
SELECT o.label, o.state, o.received_on, o.due, o.outcome, o.reply, o.answered_on,
  (SELECT value FROM personal WHERE digest = o.text) AS text FROM objection o WHERE o.notice = :id ORDER BY o.id;

-- query desk-task
SELECT t.*, (SELECT label FROM person WHERE id = t.owner) AS owner_label, r.label AS resolution_label, r.meeting AS meeting
FROM task t LEFT JOIN resolution r ON r.id = t.resolution WHERE t.id = :id;

-- query desk-task-progress
SELECT text, event, at_ms FROM progress WHERE task = :id ORDER BY id;

-- query desk-task-extensions
SELECT e.state, e.to_on, e.reason, e.asked_on, e.decided_on, (SELECT label FROM person WHERE id = e.decided_by) AS by_label
FROM extension e WHERE e.task = :id ORDER BY e.id;

-- The meeting page.

-- query desk-meeting
SELECT m.*, b.name AS body_name, (SELECT label FROM person WHERE id = m.chair) AS chair_label,
  (SELECT label FROM person WHERE id = m.recorder) AS recorder_label, (SELECT label FROM person WHERE id = m.supervisor) AS supervisor_label,
  (SELECT group_concat(label, '、') FROM (SELECT p.label FROM teller t JOIN person p ON p.id = t.person WHERE t.meeting = m.id ORDER BY p.id)) AS tellers,
  coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled,
  (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL) AS seats,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND present) AS present_now,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) AS arrived,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND NOT arrived AND excused IS NOT NULL) AS excused,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND NOT voting) AS attending,
  (SELECT t.id FROM agenda_item a JOIN topic t ON t.id = a.topic WHERE a.meeting = m.id ORDER BY a.position LIMIT 1) AS topic,
  (SELECT t.label FROM agenda_item a JOIN topic t ON t.id = a.topic WHERE a.meeting = m.id ORDER BY a.position LIMIT 1) AS topic_label,
  (SELECT at_ms FROM ledger WHERE seq = m.id) AS planned_at
FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :id;

-- query desk-meeting-agenda
SELECT a.position, a.title, a.minutes, a.started_at, a.ended_at, (SELECT label FROM person WHERE id = a.presenter) AS presenter
FROM agenda_item a WHERE a.meeting = :id ORDER BY a.position;

-- query desk-meeting-motions
SELECT m.id, substr(m.label, instr(m.label, '/') + 1) AS label, m.kind, m.title, m.text, m.amended, m.state, m.authorised_by,
  (SELECT label FROM person WHERE id = m.mover) AS mover, (SELECT label FROM person WHERE id = m.seconder) AS seconder,
  v.id AS vote, v.state AS vote_state, v.method, v.rule, v.rule_id, v.entitled, v.present, v.arrived, v.entitled_dm2, v."for",
  v.against, v.abstain, v.invalid, v.unreturned, v.participating, v.participating_dm2, v.for_dm2, v.against_dm2, v.abstain_dm2,
  v.result, v.calculation, v.sums, v.warning, m.seats, v.announced_at,
  (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected') AS elected,
  (SELECT group_concat(label || ' ' || votes, ' · ') FROM (SELECT p.label, c.votes FROM candidate_vote c
    JOIN candidate s ON s.motion = m.id AND s.person = c.person JOIN person p ON p.id = c.person WHERE c.vote = v.id
    ORDER BY s.position)) AS candidates
FROM motion m LEFT JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled')
WHERE m.meeting = :id ORDER BY m.label;

-- query desk-meeting-resolutions
SELECT r.*, (SELECT v.meeting FROM vote v WHERE v.id = r.owners_vote) AS owners_meeting,
  (SELECT v.closed_at FROM vote v WHERE v.id = r.owners_vote) AS owners_at
FROM resolution r WHERE r.meeting = :id ORDER BY r.id;

-- query desk-meeting-tasks
SELECT t.id, t.label, t.state, t.title, t.owner_unit, t.due, t.original_due, t.done_on, t.extensions, t.money_fen,
  (SELECT label FROM person WHERE id = t.owner) AS owner
FROM task t JOIN resolution r ON r.id = t.resolution WHERE r.meeting = :id ORDER BY t.id;

-- query desk-meeting-papers
SELECT p.*, NULL AS facts, (SELECT count(*) FROM paper_signature WHERE paper = p.id) AS signatures,
  (SELECT max(at_ms) FROM paper_signature WHERE paper = p.id) AS signed_at
FROM paper p WHERE p.meeting = :id AND p.version = (SELECT max(version) FROM paper WHERE meeting = p.meeting AND kind = p.kind)
ORDER BY CASE p.kind WHEN 'record' THEN 0 WHEN 'minutes' THEN 1 ELSE 2 END;

-- query desk-meeting-notices
SELECT n.*, (SELECT count(*) FROM objection WHERE notice = n.id) AS objections FROM notice n LEFT JOIN resolution r ON r.id = n.resolution
WHERE n.meeting = :id OR (n.meeting IS NULL AND r.meeting = :id) ORDER BY n.id DESC;

-- query desk-paper-signers
SELECT f.field, f.person, (SELECT label FROM person WHERE id = f.person) AS label, s.at_ms, s.file, s.certificate
FROM (SELECT 1 AS place, 'chair' AS field, chair AS person FROM meeting WHERE id = (SELECT meeting FROM paper WHERE id = :id)
  UNION ALL SELECT 2, 'recorder', recorder FROM meeting WHERE id = (SELECT meeting FROM paper WHERE id = :id)
  UNION ALL SELECT 3, 'supervisor', supervisor FROM meeting WHERE id = (SELECT meeting FROM paper WHERE id = :id)) f
LEFT JOIN paper_signature s ON s.paper = :id AND s.field = f.field WHERE f.person IS NOT NULL ORDER BY f.place;

-- What a form offers to choose from; :find is a pattern for LIKE.

-- query form-people
SELECT p.label, n.value AS title, nullif(trim(coalesce(p.building, '') || ' ' || coalesce(p.grid, '')), '') AS facts
FROM person p LEFT JOIN personal n ON n.digest = p.name
WHERE p.erased_at IS NULL AND (p.label LIKE :find OR n.value LIKE :find OR p.building LIKE :find OR p.grid LIKE :find)
ORDER BY p.id LIMIT 50;

-- query desk-label-of
SELECT payload ->> '$.label' AS label FROM ledger WHERE seq = :seq;

-- query desk-actor
SELECT label FROM person WHERE office IN ('staff', 'committee') AND erased_at IS NULL ORDER BY office = 'committee', id LIMIT 1;

-- query desk-paper
SELECT p.id, p.label, p.state, p.meeting, p.kind, p.number, p.version, p.issued_on,
  (SELECT count(*) FROM paper_signature WHERE paper = p.id) AS signatures FROM paper p WHERE p.id = :id;
