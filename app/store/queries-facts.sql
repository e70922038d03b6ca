-- The facts of papers. Queries whose names end in "-public" name people by their public labels only, and nothing of a
-- mediation.

-- query facts-meeting
SELECT m.label, m.title, b.name AS body, m.mode, m.venue, m.starts_at, coalesce(m.opened_at, m.starts_at) AS opened_at,
  m.closed_at, m.state, m.notice_on, m.notice_places, m.urgent_reason, b.area_dm2 AS entitled_dm2,
  EXISTS (SELECT 1 FROM ledger WHERE kind = 'meeting.ended_inquorate' AND json_extract(payload, '$.meeting') = m.id) AS inquorate,
  (SELECT label FROM meeting WHERE id = m.continues) AS continues, m.speech_seconds, m.speech_times,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = m.chair) AS chair,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = m.recorder) AS recorder,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = m.supervisor) AS supervisor,
  (SELECT group_concat(shown, '、') FROM (SELECT coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS shown
     FROM teller t JOIN person p ON p.id = t.person WHERE t.meeting = m.id ORDER BY p.id)) AS tellers,
  coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) AS present,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND NOT arrived AND excused IS NOT NULL) AS excused,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND NOT arrived AND excused IS NULL) AS absent
FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :meeting;

-- query facts-meeting-public
SELECT m.label, m.title, b.name AS body, m.mode, m.venue, m.starts_at, coalesce(m.opened_at, m.starts_at) AS opened_at,
  m.closed_at, m.state, b.area_dm2 AS entitled_dm2,
  EXISTS (SELECT 1 FROM ledger WHERE kind = 'meeting.ended_inquorate' AND json_extract(payload, '$.meeting') = m.id) AS inquorate,
  (SELECT label FROM person WHERE id = m.chair) AS chair, (SELECT label FROM person WHERE id = m.recorder) AS recorder,
  (SELECT label FROM person WHERE id = m.supervisor) AS supervisor,
  coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) AS present
FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :meeting;

-- query facts-topics
SELECT t.label, t.title, t.routing, t.owners_needed FROM topic t
WHERE t.id IN (SELECT topic FROM agenda_item WHERE meeting = :meeting) ORDER BY t.id;

-- query facts-topics-public
SELECT t.label, t.title, t.routing, t.owners_needed FROM topic t
WHERE t.kind <> 'mediation' AND t.id IN (SELECT topic FROM agenda_item WHERE meeting = :meeting) ORDER BY t.id;

-- query facts-funds
SELECT t.label AS topic, f.source, f.amount_fen FROM fund_line f JOIN topic t ON t.id = f.topic
WHERE t.id IN (SELECT topic FROM agenda_item WHERE meeting = :meeting) ORDER BY f.id;

-- query facts-funds-public
SELECT t.label AS topic, f.source, f.amount_fen FROM fund_line f JOIN topic t ON t.id = f.topic
WHERE t.kind <> 'mediation' AND t.id IN (SELECT topic FROM agenda_item WHERE meeting = :meeting) ORDER BY f.id;

-- query facts-agenda
SELECT a.position, a.title, a.minutes, a.started_at, a.ended_at,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = a.presenter) AS presenter
FROM agenda_item a WHERE a.meeting = :meeting ORDER BY a.position;

-- query facts-roster
SELECT coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS person, r.voting, r.role, r.arrived, r.excused,
  CASE WHEN r.arrived THEN (SELECT min(at_ms) FROM attendance WHERE meeting = r.meeting AND person = r.person
     AND event IN ('in', 'set-in', 'proxy')) END AS in_at,
  (SELECT group_concat(event || ' ' || at_ms, ' ') FROM (SELECT event, at_ms FROM attendance WHERE meeting = r.meeting
     AND person = r.person AND event IN ('out', 'return') ORDER BY id)) AS moves
FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = :meeting ORDER BY r.voting DESC, r.person;

-- Who was represented. A correction takes it away again: of the holder or the person to absent for good, of the person to
-- there or gone unless they had come by themselves or on another paper in between.

-- query facts-proxies
SELECT coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS person,
  coalesce((SELECT value FROM personal WHERE digest = h.name), h.label) AS holder, a.reason AS document, a.at_ms
FROM attendance a JOIN person p ON p.id = a.person JOIN ledger l ON l.seq = a.id
JOIN person h ON h.id = json_extract(l.payload, '$.holder') WHERE a.meeting = :meeting AND a.event = 'proxy'
  AND NOT EXISTS (SELECT 1 FROM attendance x WHERE x.meeting = a.meeting AND x.id > a.id
    AND (x.person IN (p.id, h.id) AND x.event = 'set-absent'
      OR x.person = p.id AND x.event IN ('set-in', 'set-out') AND NOT EXISTS (SELECT 1 FROM attendance y
        WHERE y.meeting = x.meeting AND y.person = p.id AND y.event IN ('in', 'return', 'proxy') AND y.id > a.id AND y.id < x.id)))
ORDER BY a.id;

-- query facts-corrections
SELECT coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS person, substr(a.event, 5) AS "to", a.reason, a.at_ms
FROM attendance a JOIN person p ON p.id = a.person WHERE a.meeting = :meeting AND a.event LIKE 'set-%' ORDER BY a.id;

-- query facts-notes
SELECT (SELECT position FROM agenda_item WHERE id = n.item) AS item, (SELECT title FROM agenda_item WHERE id = n.item) AS title,
  n.part, coalesce((SELECT value FROM personal WHERE digest = n.text), '—') AS text
FROM (SELECT id, item, NULL AS part, text FROM item_note WHERE meeting = :meeting
  UNION ALL SELECT id, item, title, text FROM breakout WHERE meeting = :meeting AND state <> 'merged' AND text IS NOT NULL) n
ORDER BY 1, n.id;

-- query facts-speeches
SELECT coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS speaker, nullif(s.kind, 'speech') AS kind, s.stance,
  s.seconds, s.at_ms,
  coalesce((SELECT value FROM personal WHERE digest = s.text), '—') AS text, (SELECT position FROM agenda_item WHERE id = s.item) AS item
FROM speech s JOIN person p ON p.id = s.speaker WHERE s.meeting = :meeting ORDER BY s.id;

-- query facts-pauses
SELECT kind, reason, from_ms, to_ms FROM pause WHERE meeting = :meeting ORDER BY id;

-- query facts-motions
SELECT substr(m.label, instr(m.label, '/') + 1) AS label, m.kind, m.title, m.text, m.amended, m.state, m.authorised_by,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = m.mover) AS mover,
  (SELECT coalesce((SELECT value FROM personal WHERE digest = name), label) FROM person WHERE id = m.seconder) AS seconder,
  (SELECT substr(label, instr(label, '/') + 1) FROM motion WHERE id = m.parent) AS parent,
  v.method, v.rule, v.entitled, v.present, v."for", v.against, v.abstain, v.invalid, v.unreturned, v.result, v.calculation, v.sums,
  v.warning, v.opened_at, v.announced_at, v.issued, v.used, v.spoiled, v.missing, v.root, v.recounted, v.entitled_dm2, v.participating, v.participating_dm2, v.for_dm2, v.against_dm2, v.abstain_dm2,
  m.seats, (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.differed) WHERE key < 5 ORDER BY key)) AS first_count,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.differed) WHERE key > 4 ORDER BY key)) AS second_count,
  (SELECT group_concat(value, '、') FROM (SELECT value FROM json_each(v.invalid_reasons) ORDER BY key)) AS invalid_reasons,
  CASE WHEN v.method = 'paper' THEN (SELECT group_concat(shown, '、') FROM (SELECT coalesce((SELECT value FROM personal
    WHERE digest = p.name), p.label) AS shown FROM json_each(v.counted_by) b JOIN person p ON p.id = CAST(b.value AS INTEGER)
    ORDER BY b.key)) END AS counted_by,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.was) WHERE key < 5 ORDER BY key)) AS was,
  v.was ->> 5 AS was_result, CASE WHEN v.corrected THEN v.reason END AS correction_reason,
  CASE WHEN v.recounted THEN (SELECT json_extract(payload, '$.reason') FROM ledger WHERE seq > v.id AND kind = 'vote.recounted'
    AND json_extract(payload, '$.vote') = v.id) END AS recount_reason,
  CASE WHEN v.recounted THEN (SELECT group_concat(shown, '、') FROM (SELECT coalesce((SELECT value FROM personal
    WHERE digest = p.name), p.label) AS shown FROM ledger l, json_each(l.payload, '$.by') b
    JOIN person p ON p.id = CAST(b.value AS INTEGER) WHERE l.seq > v.id AND l.kind = 'vote.recounted'
    AND json_extract(l.payload, '$.vote') = v.id ORDER BY b.key)) END AS recount_by
FROM motion m LEFT JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled')
WHERE m.meeting = :meeting ORDER BY coalesce(v.id, m.id);

-- query facts-motions-public
SELECT substr(m.label, instr(m.label, '/') + 1) AS label, m.kind, m.title, m.text, m.amended, m.state,
  v.method, v.issued, v.rule, v.entitled, v.present, v."for", v.against, v.abstain, v.invalid, v.unreturned, v.result, v.calculation, v.sums,
  v.entitled_dm2, v.participating, v.participating_dm2, v.for_dm2, v.against_dm2, v.abstain_dm2, m.seats,
  (SELECT group_concat(value, '、') FROM (SELECT value FROM json_each(v.invalid_reasons) ORDER BY key)) AS invalid_reasons,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.was) WHERE key < 5 ORDER BY key)) AS was,
  v.was ->> 5 AS was_result, CASE WHEN v.corrected THEN v.reason END AS correction_reason
FROM motion m JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled')
WHERE m.meeting = :meeting
  AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = m.topic AND t.kind = 'mediation') ORDER BY v.id;

-- query facts-ballots
SELECT substr(mo.label, instr(mo.label, '/') + 1) AS motion, c.choice, group_concat(c.shown, '、') AS people
FROM motion mo JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = mo.id AND state <> 'cancelled') AND v.method = 'roll' AND v.result IS NOT NULL
JOIN (SELECT o.vote, o.choice, coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS shown
  FROM voter o JOIN person p ON p.id = o.person WHERE o.choice IS NOT NULL ORDER BY o.person) c ON c.vote = v.id
WHERE mo.meeting = :meeting GROUP BY v.id, c.choice
ORDER BY v.id, CASE c.choice WHEN 'for' THEN 1 WHEN 'against' THEN 2 WHEN 'abstain' THEN 3 ELSE 4 END;

-- query facts-candidates
SELECT substr(m.label, instr(m.label, '/') + 1) AS motion, c.position, v.votes, v.outcome, v.was,
  coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS person
FROM motion m JOIN vote o ON o.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled') AND o.result IS NOT NULL
JOIN candidate c ON c.motion = m.id JOIN person p ON p.id = c.person JOIN candidate_vote v ON v.vote = o.id AND v.person = c.person
WHERE m.meeting = :meeting ORDER BY m.id, c.position;

-- query facts-candidates-public
SELECT substr(m.label, instr(m.label, '/') + 1) AS motion, c.position, v.votes, v.outcome, v.was, p.label AS person
FROM motion m JOIN vote o ON o.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled') AND o.result IS NOT NULL
JOIN candidate c ON c.motion = m.id JOIN person p ON p.id = c.person JOIN candidate_vote v ON v.vote = o.id AND v.person = c.person
WHERE m.meeting = :meeting ORDER BY m.id, c.position;

-- query facts-registers
SELECT substr(m.label, instr(m.label, '/') + 1) AS motion, count(*) AS issued,
  count(CASE WHEN b.state = 'returned' THEN 1 END) AS returned, count(CASE WHEN b.state = 'issued' THEN 1 END) AS outstanding,
  count(CASE WHEN b.state = 'void' THEN 1 END) AS void,
  (SELECT count(*) FROM voter o WHERE o.vote = v.id AND o.choice IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ballot x
    WHERE x.vote = o.vote AND x.person = o.person AND x.state = 'returned')) AS elsewhere
FROM motion m JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state <> 'cancelled')
JOIN ballot b ON b.vote = v.id WHERE m.meeting = :meeting GROUP BY v.id ORDER BY v.id;

-- query facts-called-off
SELECT substr(m.label, instr(m.label, '/') + 1) AS motion, v.method, v.opened_at, v.closed_at, v.reason
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.meeting = :meeting AND v.state = 'cancelled' ORDER BY v.id;

-- query facts-resolutions
SELECT label, kind, text, state, owners_needed, effective_on, CASE WHEN item IS NOT NULL THEN 1 END AS consented FROM resolution WHERE meeting = :meeting ORDER BY id;

-- query facts-resolutions-public
SELECT label, kind, text, state, owners_needed, effective_on, CASE WHEN item IS NOT NULL THEN 1 END AS consented FROM resolution r WHERE meeting = :meeting
  AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = r.topic AND t.kind = 'mediation') ORDER BY id;

-- query facts-tasks
SELECT t.label, t.title, t.owner_unit, t.due, t.money_fen FROM task t JOIN resolution r ON r.id = t.resolution
WHERE r.meeting = :meeting ORDER BY t.id;

-- query facts-tasks-public
SELECT t.label, t.title, t.owner_unit, t.due, t.money_fen FROM task t JOIN resolution r ON r.id = t.resolution
WHERE r.meeting = :meeting
  AND NOT EXISTS (SELECT 1 FROM topic o WHERE o.id = r.topic AND o.kind = 'mediation') ORDER BY t.id;

-- query facts-notices
SELECT n.label, n.category, n.title, n.from_on, n.to_on, n.places, n.contact, n.supplement FROM notice n
LEFT JOIN resolution r ON r.id = n.resolution WHERE coalesce(n.meeting, r.meeting) = :meeting ORDER BY n.id;
