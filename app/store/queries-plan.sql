-- Planning a meeting: bodies, agenda, what is carried over.

-- query plan-bodies
SELECT b.label, nullif(b.name, b.label) AS title FROM body b ORDER BY b.id;

-- query plan-supervisors
SELECT p.label, n.value AS title, p.building AS facts FROM person p LEFT JOIN personal n ON n.digest = p.name
WHERE p.office = 'supervisor' AND p.erased_at IS NULL AND (p.label LIKE :find OR n.value LIKE :find)
UNION ALL
SELECT p.label, n.value, p.building FROM person p LEFT JOIN personal n ON n.digest = p.name
WHERE p.office NOT IN ('supervisor', 'committee') AND p.erased_at IS NULL AND (p.label LIKE :find OR n.value LIKE :find)
LIMIT 50;

-- query plan-topics
SELECT t.label, t.title FROM topic t
WHERE t.state = 'routed' AND t.body = (SELECT body FROM meeting WHERE id = :id)
  AND NOT EXISTS (SELECT 1 FROM agenda_item WHERE meeting = :id AND topic = t.id) ORDER BY t.id;

-- query plan-topic
SELECT t.id, t.label, t.title, t.state, t.body, (SELECT label FROM body WHERE id = t.body) AS body_label FROM topic t WHERE t.id = :id;

-- query plan-body
SELECT b.id, b.label, b.name, b.rule, coalesce(b.heads, (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL)) AS members
FROM body b WHERE b.label = :label;

-- query plan-last
SELECT m.venue, (SELECT label FROM person WHERE id = m.chair AND erased_at IS NULL) AS chair,
  (SELECT label FROM person WHERE id = m.recorder AND erased_at IS NULL) AS recorder,
  (SELECT label FROM person WHERE id = m.supervisor AND erased_at IS NULL) AS supervisor
FROM meeting m JOIN body b ON b.id = m.body WHERE b.label = :label ORDER BY m.starts_at DESC, m.id DESC LIMIT 1;

-- query plan-kin
SELECT count(*) AS count FROM kin WHERE (person = :person AND other = :other) OR (person = :other AND other = :person);

-- query plan-interest
SELECT t.label, t.title, EXISTS (SELECT 1 FROM request WHERE id = t.request AND person = p.id) AS asked
FROM person p JOIN topic t ON t.label = :topic
  OR t.id IN (SELECT a.topic FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE m.label = :meeting)
WHERE p.id = :person AND (EXISTS (SELECT 1 FROM request WHERE id = t.request AND person = p.id)
  OR EXISTS (SELECT 1 FROM stakeholder s WHERE s.topic = t.id
    AND s.who IN (p.label, p.household, (SELECT value FROM personal WHERE digest = p.name))))
ORDER BY t.id LIMIT 1;

-- What the last meeting of a body left: items not begun, and those with a motion that was not decided. A meeting that
-- takes them up already has them.

-- query plan-left
SELECT a.title, a.minutes, m.label AS meeting, (SELECT label FROM person WHERE id = a.presenter AND erased_at IS NULL) AS presenter,
  (SELECT label FROM topic WHERE id = a.topic AND state = 'routed' AND body = m.body) AS topic,
  a.started_at IS NULL AS unreached,
  (SELECT substr(o.label, instr(o.label, '/') + 1) FROM motion o WHERE o.item = a.id
    AND o.state NOT IN ('carried', 'lost', 'withdrawn') ORDER BY o.id LIMIT 1) AS motion
FROM agenda_item a JOIN meeting m ON m.id = a.meeting
WHERE m.id = (SELECT id FROM meeting WHERE body = (SELECT id FROM body WHERE label = :body)
    AND state IN ('adjourned', 'inquorate', 'archived') AND (opened_at IS NOT NULL OR closed_at IS NOT NULL)
    ORDER BY starts_at DESC, id DESC LIMIT 1)
  AND NOT EXISTS (SELECT 1 FROM meeting c WHERE c.continues = m.id AND c.state <> 'cancelled')
  AND (a.started_at IS NULL OR a.ended_at IS NULL OR EXISTS (SELECT 1 FROM motion WHERE item = a.id AND state NOT IN ('carried', 'lost', 'withdrawn')))
UNION ALL
SELECT o.title, 10, m.label, NULL, (SELECT label FROM topic WHERE id = o.topic AND state = 'routed' AND body = m.body), 0,
  substr(o.label, instr(o.label, '/') + 1)
FROM motion o JOIN meeting m ON m.id = o.meeting
WHERE o.item IS NULL AND o.kind IN ('main', 'election') AND o.state NOT IN ('carried', 'lost', 'withdrawn')
  AND m.id = (SELECT id FROM meeting WHERE body = (SELECT id FROM body WHERE label = :body)
    AND state IN ('adjourned', 'inquorate', 'archived') AND (opened_at IS NOT NULL OR closed_at IS NOT NULL)
    ORDER BY starts_at DESC, id DESC LIMIT 1)
  AND NOT EXISTS (SELECT 1 FROM meeting c WHERE c.continues = m.id AND c.state <> 'cancelled');

-- The agenda while it is being prepared.

-- query plan-agenda
SELECT a.id, a.label, a.position, a.title, a.minutes, a.topic, (SELECT label FROM topic WHERE id = a.topic) AS topic_label,
  (SELECT label FROM person WHERE id = a.presenter) AS presenter
FROM agenda_item a WHERE a.meeting = :id ORDER BY a.position;

-- query plan-items-public
SELECT a.position, a.title, a.minutes, (SELECT label FROM person WHERE id = a.presenter) AS presenter
FROM agenda_item a WHERE a.meeting = :id ORDER BY a.position;

-- query plan-item
SELECT a.id, a.label, a.meeting, a.title, a.minutes, (SELECT label FROM person WHERE id = a.presenter) AS presenter,
  (SELECT label FROM meeting WHERE id = a.meeting) AS meeting_label FROM agenda_item a WHERE a.id = :id;

-- Where notices of the body's meetings were put up before.

-- query plan-places
SELECT notice_places AS places FROM meeting WHERE notice_places IS NOT NULL
ORDER BY body = (SELECT body FROM meeting WHERE id = :id) DESC, notice_on DESC, id DESC LIMIT 1;

-- What a meeting still lacks.

-- query plan-preparation
SELECT m.id, m.label, m.state, m.rule, m.mode, m.starts_at, m.ends_at, m.notice_on, m.urgent_reason, b.heads,
  (SELECT label FROM person WHERE id = m.chair) AS chair, (SELECT label FROM person WHERE id = m.recorder) AS recorder,
  (SELECT label FROM person WHERE id = m.supervisor) AS supervisor,
  (SELECT count(*) FROM agenda_item WHERE meeting = m.id) AS items,
  (SELECT coalesce(sum(minutes), 0) FROM agenda_item WHERE meeting = m.id) AS minutes,
  (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL) AS seats,
  (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL AND role = 'representative') AS reps,
  (SELECT count(*) FROM seat s JOIN person p ON p.id = s.person
    WHERE s.body = b.id AND s.ended_at IS NULL AND s.role = 'representative' AND p.sex = 'female') AS women,
  (SELECT max(l.seq) FROM ledger l WHERE l.seq > m.id AND l.kind = 'meeting.notified'
    AND json_extract(l.payload, '$.meeting') = m.id) AS notified,
  (SELECT max(l.seq) FROM ledger l WHERE l.seq > m.id AND l.kind IN ('agenda.added', 'agenda.ordered', 'agenda.changed', 'agenda.removed')
    AND (json_extract(l.payload, '$.meeting') = m.id OR json_extract(l.payload, '$.item') IN (SELECT i.seq FROM ledger i
      WHERE i.seq > m.id AND i.kind = 'agenda.added' AND json_extract(i.payload, '$.meeting') = m.id))) AS changed
FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :id;

-- query plan-meeting-body
SELECT b.label FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :id;

-- query plan-tellers
SELECT p.label FROM teller t JOIN person p ON p.id = t.person WHERE t.meeting = :id ORDER BY p.id;

-- query plan-meeting-topics
SELECT DISTINCT t.id, t.label, t.title, t.state, t.important, t.commons, t.owners_needed, t.legal_opinion IS NOT NULL AS advised,
  t.risk_level IS NOT NULL AS checked, t.body = m.body AS here
FROM agenda_item a JOIN topic t ON t.id = a.topic JOIN meeting m ON m.id = a.meeting WHERE a.meeting = :id ORDER BY t.id;

-- What a calendar's entry and the notice of the meeting say of it; public labels only.

-- query plan-calendar
SELECT m.id, m.label, m.state, m.title, m.venue, m.starts_at, m.ends_at, b.name AS body,
  m.mode, m.notice_on, m.urgent_reason, (SELECT kind FROM register) AS organisation_kind,
  EXISTS (SELECT 1 FROM ledger l WHERE l.seq > m.id AND l.kind = 'meeting.cancelled' AND json_extract(l.payload, '$.meeting') = m.id) AS cancelled,
  (SELECT label FROM person WHERE id = m.chair) AS chair, (SELECT name FROM register) AS organisation,
  (SELECT contact FROM register) AS contact, (SELECT uuid FROM register) AS uuid, (SELECT language FROM register) AS language,
  (SELECT count(*) FROM ledger l WHERE l.seq > m.id AND l.kind IN ('meeting.replanned', 'meeting.cancelled')
    AND json_extract(l.payload, '$.meeting') = m.id) AS sequence,
  (SELECT max(l.at_ms) FROM ledger l WHERE l.seq >= m.id AND (l.seq = m.id
    OR (l.kind IN ('meeting.replanned', 'meeting.notified', 'meeting.cancelled', 'agenda.added', 'agenda.ordered')
      AND json_extract(l.payload, '$.meeting') = m.id)
    OR (l.kind IN ('agenda.changed', 'agenda.removed') AND json_extract(l.payload, '$.item') IN (SELECT i.seq FROM ledger i
      WHERE i.seq > m.id AND i.kind = 'agenda.added' AND json_extract(i.payload, '$.meeting') = m.id)))) AS changed_at,
  (SELECT max(l.seq) FROM ledger l WHERE l.seq >= m.id AND (l.seq = m.id
    OR (l.kind IN ('meeting.replanned', 'meeting.notified', 'meeting.cancelled', 'agenda.added', 'agenda.ordered')
      AND json_extract(l.payload, '$.meeting') = m.id)
    OR (l.kind IN ('agenda.changed', 'agenda.removed') AND json_extract(l.payload, '$.item') IN (SELECT i.seq FROM ledger i
      WHERE i.seq > m.id AND i.kind = 'agenda.added' AND json_extract(i.payload, '$.meeting') = m.id)))) AS changed,
  (SELECT at_ms FROM ledger WHERE seq = m.id) AS planned_at
FROM meeting m JOIN body b ON b.id = m.body WHERE m.label = :label;
