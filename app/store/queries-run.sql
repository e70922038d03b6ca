-- What the run view shows.

-- A meeting as it is held, for everything that shows it. Each is read once for each change: counts use an index, the rest are
-- the few rows of one meeting.

-- query run-meeting
SELECT m.*, b.name AS body_name, b.label AS body_label, r.name AS committee,
  (SELECT label FROM person WHERE id = m.chair) AS chair_label, (SELECT label FROM person WHERE id = m.recorder) AS recorder_label,
  (SELECT label FROM person WHERE id = m.supervisor) AS supervisor_label,
  (SELECT group_concat(label, '、') FROM (SELECT p.label FROM teller t JOIN person p ON p.id = t.person WHERE t.meeting = m.id
    ORDER BY p.id)) AS tellers,
  coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 1)) AS entitled,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 1 AND present = 1) AS present,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 1 AND present = 0 AND arrived = 1) AS away,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 1 AND present = 0 AND arrived = 0 AND excused IS NOT NULL) AS excused,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 1 AND present = 0 AND arrived = 0 AND excused IS NULL) AS absent,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting = 0) AS attending,
  (SELECT count(*) FROM speech WHERE meeting = m.id) AS speeches,
  (SELECT coalesce(sum(to_ms - from_ms), 0) FROM pause WHERE meeting = m.id AND to_ms IS NOT NULL) AS paused_ms,
  (SELECT from_ms FROM pause WHERE meeting = m.id AND to_ms IS NULL) AS paused_since,
  (SELECT max(seq) FROM ledger) AS entries
FROM meeting m JOIN body b ON b.id = m.body JOIN register r WHERE m.id = :id;

-- query run-agenda
SELECT a.id, a.label, a.meeting, a.position, a.title, a.minutes, a.started_at, a.ended_at, a.topic,
  (SELECT label FROM topic WHERE id = a.topic) AS topic_label, (SELECT label FROM person WHERE id = a.presenter) AS presenter_label,
  (SELECT coalesce(sum(max(0, min(coalesce(p.to_ms, a.ended_at), coalesce(a.ended_at, p.to_ms)) - max(p.from_ms, a.started_at))), 0)
    FROM pause p WHERE p.meeting = a.meeting) AS paused_ms
FROM agenda_item a WHERE a.meeting = :id ORDER BY a.position;

-- query run-turns
SELECT t.id, t.label, t.state, t.item, t.person, t.kind, t.stance, t.asked_at, t.began_at, t.running_since, t.used_ms,
  t.extra_seconds, (SELECT value FROM personal WHERE digest = t.text) AS text,
  p.label AS person_label, p.office, r.voting, r.role, r.present,
  (SELECT count(*) FROM speech WHERE meeting = t.meeting AND speaker = t.person AND item IS t.item AND kind = 'speech') AS spoken,
  (SELECT coalesce(sum(seconds), 0) FROM speech WHERE meeting = t.meeting AND speaker = t.person AND item IS t.item
    AND kind = 'speech') AS spoken_seconds
FROM turn t JOIN person p ON p.id = t.person LEFT JOIN roster r ON r.meeting = t.meeting AND r.person = t.person
WHERE t.meeting = :id AND t.state IN ('waiting', 'speaking', 'paused')
ORDER BY t.kind <> 'order', spoken > 0, t.asked_at, t.id;

-- query run-motions
SELECT m.id, m.label, substr(m.label, instr(m.label, '/') + 1) AS short, m.state, m.item, m.topic, m.kind, m.title, m.text, m.amended,
  m.amended_text, m.mover, m.seconder, m.parent, m.seats, m.authorised_by, m.moved_at,
  (SELECT label FROM person WHERE id = m.mover) AS mover_label, (SELECT label FROM person WHERE id = m.seconder) AS seconder_label,
  (SELECT substr(label, instr(label, '/') + 1) FROM motion WHERE id = m.parent) AS parent_short,
  (SELECT position FROM agenda_item WHERE id = m.item) AS position,
  v.id AS vote, v.state AS vote_state, v.method, v.present AS vote_present, v."for", v.against, v.abstain, v.result, v.sums,
  v.announced_at
FROM motion m LEFT JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled')
WHERE m.meeting = :id ORDER BY m.id;

-- The vote that is going on, and the last one announced.

-- query run-vote
SELECT v.*, m.label AS motion_label, substr(m.label, instr(m.label, '/') + 1) AS short, m.kind, m.title, m.text, m.amended, m.seats,
  (SELECT label FROM person WHERE id = m.mover) AS mover_label, (SELECT label FROM person WHERE id = m.seconder) AS seconder_label
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.meeting = :id AND v.state IN ('open', 'counted') ORDER BY v.id DESC LIMIT 1;

-- query run-last-vote
SELECT v.*, m.label AS motion_label, substr(m.label, instr(m.label, '/') + 1) AS short, m.kind, m.title, m.text, m.amended, m.seats,
  (SELECT label FROM person WHERE id = m.mover) AS mover_label, (SELECT label FROM person WHERE id = m.seconder) AS seconder_label
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.meeting = :id AND v.state = 'announced'
ORDER BY v.announced_at DESC, v.id DESC LIMIT 1;

-- The meeting in a hall that is being held: where the program goes on after it was cut short.

-- query run-held
SELECT id FROM meeting WHERE state IN ('checkin', 'session', 'recess', 'suspended') AND mode <> 'ballot'
ORDER BY starts_at DESC, id DESC LIMIT 1;

-- The attendance. :show is "GROUP:MEETING", the groups absent, excused, away, present and attending (without a vote); with "find"
-- they are those of the roster, and of everyone else whose label begins so, in whose label, name, building, household or
-- telephone number :find (in lower case) is.

-- query run-roster-ids
WITH asked AS (SELECT substr(:show, 1, instr(:show, ':') - 1) AS which, CAST(substr(:show, instr(:show, ':') + 1) AS INTEGER) AS meeting,
  :after AS after)
SELECT CASE which
  WHEN 'absent' THEN (SELECT group_concat(person) FROM roster r WHERE r.meeting = asked.meeting AND voting = 1 AND present = 0
    AND arrived = 0 AND excused IS NULL)
  WHEN 'excused' THEN (SELECT group_concat(person) FROM (SELECT person FROM roster r WHERE r.meeting = asked.meeting AND voting = 1
    AND present = 0 AND arrived = 0 AND excused IS NOT NULL ORDER BY person))
  WHEN 'away' THEN (SELECT group_concat(person) FROM (SELECT person FROM roster r WHERE r.meeting = asked.meeting AND voting = 1
    AND present = 0 AND arrived = 1 ORDER BY person))
  WHEN 'present' THEN (SELECT group_concat(person) FROM (SELECT person FROM roster r WHERE r.meeting = asked.meeting AND voting = 1
    AND present = 1 ORDER BY person))
  WHEN 'attending' THEN (SELECT group_concat(person) FROM (SELECT person FROM roster r WHERE r.meeting = asked.meeting AND voting = 0
    ORDER BY person))
  ELSE (SELECT group_concat(id) FROM (
    SELECT p.id, 0 AS place FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = asked.meeting
      AND (instr(lower(p.label), :find) OR instr(lower(p.building), :find) OR instr(lower(p.household), :find)
        OR instr(lower((SELECT value FROM personal WHERE digest = p.name)), :find)
        OR instr((SELECT value FROM personal WHERE digest = p.phone), :find) = 1)
    UNION ALL
    SELECT * FROM (SELECT p.id, 1 FROM person p WHERE p.label >= :find AND p.label < :find || char(1114111) AND p.erased_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM roster WHERE meeting = asked.meeting AND person = p.id) LIMIT 20)
    ORDER BY place, id)) END AS ids
FROM asked;

-- query run-roster-rows
SELECT p.id, p.label, p.office, p.building, p.household, (SELECT value FROM personal WHERE digest = p.name) AS name,
  r.meeting, r.voting, r.role, r.present, r.arrived, r.excused, (SELECT label FROM person WHERE id = r.proxy) AS proxy_label,
  (SELECT event FROM attendance WHERE meeting = r.meeting AND person = p.id ORDER BY id DESC LIMIT 1) AS event,
  (SELECT at_ms FROM attendance WHERE meeting = r.meeting AND person = p.id ORDER BY id DESC LIMIT 1) AS event_at,
  (SELECT min(at_ms) FROM attendance WHERE meeting = r.meeting AND person = p.id) AS came_at, m.opened_at
FROM person p LEFT JOIN roster r ON r.meeting = CAST(substr(:show, instr(:show, ':') + 1) AS INTEGER) AND r.person = p.id
LEFT JOIN meeting m ON m.id = r.meeting
WHERE p.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- Who was entered last, to look at their lines again.

-- query run-touched
SELECT id, person FROM attendance WHERE meeting = :meeting AND id > :after ORDER BY id DESC LIMIT 5;

-- What was recorded last, in the words of its kind: "who" is the person or thing, "label" what names it in an act.

-- query run-recent
WITH last AS MATERIALIZED (SELECT seq, kind, at_ms, payload FROM ledger WHERE seq > (SELECT max(seq) FROM ledger) - 120
  AND kind IN ('attendance.checked_in', 'attendance.signed_out', 'attendance.returned', 'attendance.attending',
    'attendance.represented', 'attendance.excused', 'attendance.corrected', 'speech.given', 'turn.ended', 'agenda.started',
    'motion.proposed', 'election.proposed', 'motion.seconded', 'vote.opened', 'vote.announced', 'meeting.opened',
    'meeting.checkin_opened', 'meeting.recessed', 'meeting.suspended', 'meeting.resumed', 'meeting.adjourned',
    'meeting.ended_inquorate', 'resolution.adopted'))
SELECT l.seq, l.kind, l.at_ms,
  coalesce((SELECT label FROM person WHERE id = coalesce(l.payload ->> '$.person', l.payload ->> '$.speaker')),
    (SELECT title FROM agenda_item WHERE id = l.payload ->> '$.item' AND l.kind = 'agenda.started'),
    (SELECT substr(label, instr(label, '/') + 1) FROM motion WHERE id = coalesce(l.payload ->> '$.motion',
      (SELECT motion FROM vote WHERE id = l.payload ->> '$.vote'))),
    substr(l.payload ->> '$.label', instr(l.payload ->> '$.label', '/') + 1)) AS who,
  (SELECT label FROM agenda_item WHERE id = l.payload ->> '$.item') AS label,
  (SELECT value FROM personal WHERE digest = (SELECT text FROM speech WHERE id = l.seq)) AS text
FROM last l
WHERE :id = coalesce(l.payload ->> '$.meeting', (SELECT meeting FROM agenda_item WHERE id = l.payload ->> '$.item'),
  (SELECT meeting FROM motion WHERE id = l.payload ->> '$.motion'), (SELECT meeting FROM vote WHERE id = l.payload ->> '$.vote'))
ORDER BY l.seq DESC LIMIT 4;

-- What the forms offer: those who are not on the roster; members who are here.

-- query run-outsiders
SELECT p.label, n.value AS title, nullif(trim(coalesce(p.building, '') || ' ' || coalesce(p.grid, '')), '') AS facts
FROM person p LEFT JOIN personal n ON n.digest = p.name
WHERE p.erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM roster WHERE meeting = :id AND person = p.id)
  AND (p.label LIKE :find OR n.value LIKE :find OR p.building LIKE :find) ORDER BY p.office = 'resident', p.id LIMIT 50;

-- query run-holders
SELECT p.label, n.value AS title, p.household AS facts
FROM roster r JOIN person p ON p.id = r.person LEFT JOIN personal n ON n.digest = p.name
WHERE r.meeting = :id AND r.voting = 1 AND r.present = 1 AND r.proxy IS NULL
  AND (p.label LIKE :find OR n.value LIKE :find OR p.household LIKE :find) ORDER BY p.id LIMIT 50;

-- Who holds an office of the meeting, and whether they are here; "present" is null for who is not on the roster.

-- query run-offices
SELECT o.office, p.label, r.present FROM (
  SELECT 1 AS place, 'chair' AS office, chair AS person FROM meeting WHERE id = :id
  UNION ALL SELECT 2, 'recorder', recorder FROM meeting WHERE id = :id
  UNION ALL SELECT 3, 'teller', person FROM teller WHERE meeting = :id
  UNION ALL SELECT 4, 'supervisor', supervisor FROM meeting WHERE id = :id) o
JOIN person p ON p.id = o.person LEFT JOIN roster r ON r.meeting = :id AND r.person = p.id ORDER BY o.place, p.id;

-- Who left last, of the members: whom to fetch.

-- query run-away
SELECT p.label, a.at_ms FROM roster r JOIN person p ON p.id = r.person
JOIN attendance a ON a.id = (SELECT max(id) FROM attendance WHERE meeting = r.meeting AND person = r.person)
WHERE r.meeting = :id AND r.voting = 1 AND r.present = 0 AND r.arrived = 1 ORDER BY a.id DESC LIMIT 4;

-- What was recorded under an item, and the item that ended when it began.

-- query things-of-item
SELECT (SELECT count(*) FROM agenda_item a JOIN speech s ON s.meeting = a.meeting AND s.item = a.id WHERE a.id = :item)
  + (SELECT count(*) FROM agenda_item a JOIN turn t ON t.meeting = a.meeting AND t.item = a.id WHERE a.id = :item)
  + (SELECT count(*) FROM agenda_item a JOIN motion m ON m.meeting = a.meeting AND m.item = a.id WHERE a.id = :item)
  + (SELECT count(*) FROM agenda_item a JOIN breakout b ON b.meeting = a.meeting AND b.item = a.id WHERE a.id = :item) AS count;

-- query item-before
SELECT b.* FROM agenda_item a JOIN agenda_item b ON b.meeting = a.meeting AND b.ended_at = a.started_at AND b.id <> a.id
WHERE a.id = :item ORDER BY b.position DESC LIMIT 1;
