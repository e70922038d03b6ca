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
