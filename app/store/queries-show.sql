-- What the terminal shows: lists and single things, for people.

-- Rates as of a day: :day is its civil date, :before_ms the instant at which the next one begins.

-- query stats-requests
WITH step AS (SELECT kind, json_extract(payload, '$.request') AS request FROM ledger
  WHERE at_ms < :before_ms AND kind IN ('request.accepted', 'request.referred', 'request.withdrawn', 'request.closed')),
base AS (SELECT DISTINCT request FROM step WHERE kind = 'request.accepted'
  EXCEPT SELECT request FROM step WHERE kind IN ('request.referred', 'request.withdrawn'))
SELECT (SELECT count(*) FROM base) AS accepted,
  (SELECT count(*) FROM base WHERE request IN (SELECT request FROM step WHERE kind = 'request.closed')) AS closed;

-- query stats-tasks
SELECT count(*) AS assigned, count(CASE WHEN done_on <= :day THEN 1 END) AS closed,
  count(CASE WHEN due <= :day THEN 1 END) AS due,
  count(CASE WHEN due <= :day AND done_on <= due THEN 1 END) AS on_time,
  count(CASE WHEN original_due <= :day THEN 1 END) AS original_due,
  count(CASE WHEN original_due <= :day AND done_on <= original_due THEN 1 END) AS on_original,
  (SELECT count(*) FROM extension WHERE state = 'approved' AND decided_on <= :day) AS extensions,
  count(request) AS found, count(CASE WHEN request IS NOT NULL AND done_on <= :day THEN 1 END) AS rectified
FROM task WHERE assigned_on <= :day;

-- query stats-ratings
SELECT coalesce(sum(sent), 0) AS sent, coalesce(sum(satisfied), 0) AS satisfied,
  coalesce(sum(satisfied + basically), 0) AS content, coalesce(sum(satisfied + basically + unsatisfied), 0) AS valid,
  coalesce(sum(satisfied + basically + unsatisfied + invalid), 0) AS returned
FROM rating WHERE on_date <= :day;

-- query stats-participation
SELECT m.label AS of,
  CASE WHEN m.mode = 'ballot' THEN (SELECT max(participating) FROM vote WHERE meeting = m.id AND closed_at < :before_ms)
    ELSE (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) END AS present,
  coalesce((SELECT max(entitled) FROM vote WHERE meeting = m.id),
    (SELECT heads FROM body WHERE id = m.body),
    (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled
FROM meeting m WHERE m.opened_at < :before_ms ORDER BY m.starts_at, m.id;

-- query stats-objections
SELECT count(*) AS due, count(CASE WHEN answered_on <= o.due AND answered_on <= :day THEN 1 END) AS answered
FROM objection o WHERE o.due <= :day OR answered_on <= :day;

-- Rosters from files.

-- query roster-person
SELECT p.id, p.label, p.office, p.building, p.household, p.grid, p.sex, p.erased_at,
  (SELECT value FROM personal WHERE digest = p.name) AS name, (SELECT value FROM personal WHERE digest = p.phone) AS phone,
  (SELECT value FROM personal WHERE digest = p.address) AS address
FROM person p WHERE p.label = :label;

-- Lists. Personal columns by their value, null once erased. :meeting is an id, or null for all.

-- query show-register
SELECT r.name, r.kind, r.community, r.division, r.language, r.contact, r.uuid, r.key, r.created_at,
  (SELECT count(*) FROM ledger) AS entries, (SELECT max(at_ms) FROM ledger) AS last_at,
  (SELECT hash FROM ledger ORDER BY seq DESC LIMIT 1) AS head, (SELECT count(*) FROM checkpoint) AS checkpoints,
  (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM body) AS bodies, (SELECT count(*) FROM request) AS requests,
  (SELECT count(*) FROM topic) AS topics, (SELECT count(*) FROM meeting) AS meetings,
  (SELECT count(*) FROM resolution) AS resolutions, (SELECT count(*) FROM task) AS tasks
FROM register r;

-- query show-people
SELECT p.label, p.office, n.value AS name, t.value AS phone, a.value AS address, p.building, p.household, p.grid, p.sex,
  p.erased_at, (SELECT group_concat(label, '、') FROM (SELECT b.label FROM seat s JOIN body b ON b.id = s.body
    WHERE s.person = p.id AND s.ended_at IS NULL ORDER BY s.id)) AS seats
FROM person p LEFT JOIN personal n ON n.digest = p.name LEFT JOIN personal t ON t.digest = p.phone
LEFT JOIN personal a ON a.digest = p.address ORDER BY p.id;

-- query show-bodies
SELECT b.label, b.name, b.rule, b.heads, b.area_dm2,
  (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL) AS seats,
  (SELECT coalesce(sum(area_dm2), 0) FROM seat WHERE body = b.id AND ended_at IS NULL) AS seats_dm2
FROM body b ORDER BY b.id;

-- query show-requests
SELECT r.label, r.state, r.received_on, r.due, r.source, r.kind, r.grid, r.anonymous, p.label AS person,
  t.value AS text, r.reason, r.referred_to, r.outcome, r.rating, f.label AS feedback
FROM request r LEFT JOIN person p ON p.id = r.person LEFT JOIN personal t ON t.digest = r.text
LEFT JOIN feedback f ON f.id = r.feedback ORDER BY r.id;

-- query show-topics
SELECT t.label, t.state, t.title, t.kind, t.matter, t.commons, t.important, t.version, t.due, t.party_on, t.party_outcome,
  q.label AS request, c.label AS catalogue, b.label AS body, t.rule, t.owners_needed, t.routing, l.label AS legal_by,
  t.legal_opinion, t.risk_level, t.risk_text, t.reason,
  (SELECT text FROM topic_version WHERE topic = t.id AND version = t.version) AS text,
  (SELECT sum(amount_fen) FROM fund_line WHERE topic = t.id) AS amount_fen
FROM topic t LEFT JOIN request q ON q.id = t.request LEFT JOIN catalogue c ON c.id = t.catalogue
LEFT JOIN body b ON b.id = t.body LEFT JOIN person l ON l.id = t.legal_by ORDER BY t.id;

-- query show-meetings
SELECT m.id, m.label, m.state, m.title, b.label AS body, m.rule, m.mode, m.venue, m.starts_at, m.ends_at, m.opened_at, m.closed_at,
  c.label AS chair, r.label AS recorder, s.label AS supervisor, k.label AS continues, m.notice_on, m.notice_places, m.urgent_reason,
  (SELECT group_concat(label, '、') FROM (SELECT p.label FROM teller t JOIN person p ON p.id = t.person
     WHERE t.meeting = m.id ORDER BY p.id)) AS tellers,
  coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND present) AS present,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) AS arrived,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND NOT arrived AND excused IS NOT NULL) AS excused
FROM meeting m JOIN body b ON b.id = m.body JOIN person c ON c.id = m.chair JOIN person r ON r.id = m.recorder
LEFT JOIN person s ON s.id = m.supervisor LEFT JOIN meeting k ON k.id = m.continues
WHERE :meeting IS NULL OR m.id = :meeting ORDER BY m.starts_at, m.id;

-- query show-agenda
SELECT a.label, a.position, a.title, a.minutes, a.started_at, a.ended_at, t.label AS topic, p.label AS presenter,
  (a.ended_at - a.started_at + 30000) / 60000 AS actual_minutes
FROM agenda_item a LEFT JOIN topic t ON t.id = a.topic LEFT JOIN person p ON p.id = a.presenter
WHERE a.meeting = :meeting ORDER BY a.position;

-- query show-roster
SELECT p.label AS person, r.voting, r.role, r.area_dm2, r.units, r.present, r.arrived, r.excused,
  (SELECT label FROM person WHERE id = r.proxy) AS proxy,
  (SELECT min(at_ms) FROM attendance WHERE meeting = r.meeting AND person = r.person AND event = 'in') AS in_at,
  (SELECT max(at_ms) FROM attendance WHERE meeting = r.meeting AND person = r.person AND event = 'out') AS out_at,
  (SELECT max(at_ms) FROM attendance WHERE meeting = r.meeting AND person = r.person AND event = 'return') AS return_at
FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = :meeting ORDER BY r.voting DESC, r.person;

-- query show-speeches
SELECT s.at_ms AS at, p.label AS speaker, s.kind, s.stance, s.seconds, t.value AS text, a.label AS item
FROM speech s JOIN person p ON p.id = s.speaker LEFT JOIN personal t ON t.digest = s.text
LEFT JOIN agenda_item a ON a.id = s.item WHERE s.meeting = :meeting ORDER BY s.id;

-- query show-turns
SELECT t.label, t.state, p.label AS person, t.kind, t.stance, t.asked_at, a.label AS item
FROM turn t JOIN person p ON p.id = t.person LEFT JOIN agenda_item a ON a.id = t.item
WHERE t.meeting = :meeting AND t.state IN ('waiting', 'speaking', 'paused') ORDER BY t.id;

-- query show-groups
SELECT b.label, b.state, b.title, a.label AS item, t.value AS text,
  (SELECT group_concat(label, '、') FROM (SELECT p.label FROM json_each(b.members) m JOIN person p ON p.id = CAST(m.value AS INTEGER)
     ORDER BY m.key)) AS members
FROM breakout b JOIN agenda_item a ON a.id = b.item LEFT JOIN personal t ON t.digest = b.text
WHERE b.meeting = :meeting ORDER BY b.id;

-- query show-notes
SELECT n.at_ms AS at, a.label AS item, t.value AS text FROM item_note n JOIN agenda_item a ON a.id = n.item
LEFT JOIN personal t ON t.digest = n.text WHERE n.meeting = :meeting ORDER BY n.id;

-- query show-pauses
SELECT kind, reason, from_ms AS from_at, to_ms AS to_at FROM pause WHERE meeting = :meeting ORDER BY id;

-- query show-motions
SELECT m.label, m.state, m.kind, m.title, m.text, m.amended, p.label AS parent, o.label AS mover, s.label AS seconder,
  m.authorised_by, m.seats FROM motion m LEFT JOIN motion p ON p.id = m.parent JOIN person o ON o.id = m.mover
LEFT JOIN person s ON s.id = m.seconder WHERE m.meeting = :meeting ORDER BY m.id;

-- query show-votes
SELECT m.label, v.state, m.title, v.method, v.rule_id AS rule, v.entitled, v.present, v.arrived, v.issued, v."for",
  v.against, v.abstain, v.invalid, v.unreturned, v.result, v.calculation, v.sums, v.warning, v.recounted,
  v.entitled_dm2, v.participating, v.participating_dm2, v.for_dm2, v.against_dm2, v.abstain_dm2, v.opened_at,
  v.closed_at, v.announced_at, v.corrected, v.reason,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.told) ORDER BY key)) AS told,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.differed) ORDER BY key)) AS differed,
  (SELECT group_concat(value, ', ') FROM (SELECT value FROM json_each(v.invalid_reasons) ORDER BY key)) AS invalid_reasons,
  (SELECT group_concat(p.label, ', ') FROM json_each(v.counted_by) b JOIN person p ON p.id = CAST(b.value AS INTEGER)) AS counted_by,
  (SELECT group_concat(value, '/') FROM (SELECT value FROM json_each(v.was) ORDER BY key)) AS was
FROM vote v JOIN motion m ON m.id = v.motion WHERE :meeting IS NULL OR v.meeting = :meeting ORDER BY v.id;

-- query show-candidates
SELECT m.label, c.position, p.label AS person, o.votes, o.outcome, o.was, v.state, v.id AS vote
FROM vote v JOIN motion m ON m.id = v.motion JOIN candidate c ON c.motion = m.id JOIN person p ON p.id = c.person
JOIN candidate_vote o ON o.vote = v.id AND o.person = c.person
WHERE :meeting IS NULL OR v.meeting = :meeting ORDER BY v.id, c.position;

-- query show-ballots
SELECT m.label, count(*) AS issued, count(CASE WHEN b.state = 'returned' THEN 1 END) AS returned,
  count(CASE WHEN b.state = 'issued' THEN 1 END) AS outstanding, count(CASE WHEN b.state = 'void' THEN 1 END) AS void
FROM ballot b JOIN vote v ON v.id = b.vote JOIN motion m ON m.id = v.motion
WHERE :meeting IS NULL OR v.meeting = :meeting GROUP BY v.id ORDER BY v.id;

-- query show-resolutions
SELECT r.label, r.state, r.kind, m.label AS meeting, t.label AS topic, r.text, r.owners_needed, w.result AS owners_result,
  r.effective_on
FROM resolution r JOIN meeting m ON m.id = r.meeting LEFT JOIN topic t ON t.id = r.topic
LEFT JOIN vote w ON w.id = r.owners_vote WHERE :meeting IS NULL OR r.meeting = :meeting ORDER BY r.id;

-- query show-tasks
SELECT t.label, t.state, t.title, r.label AS resolution, q.label AS request, t.owner_unit, p.label AS owner, t.money_fen,
  t.assigned_on, t.sign_by, t.signed_on, t.due, t.original_due, t.handed_in_on, t.done_on, t.extensions, t.escalations,
  t.returns, t.reason
FROM task t LEFT JOIN resolution r ON r.id = t.resolution LEFT JOIN request q ON q.id = t.request
LEFT JOIN person p ON p.id = t.owner WHERE :meeting IS NULL OR r.meeting = :meeting ORDER BY t.id;

-- query show-notices
SELECT n.label, n.state, n.category, n.title, r.label AS resolution, m.label AS meeting, n.from_on, n.to_on, n.places,
  n.contact, n.supplement, (SELECT count(*) FROM objection WHERE notice = n.id) AS objections
FROM notice n LEFT JOIN resolution r ON r.id = n.resolution LEFT JOIN meeting m ON m.id = n.meeting ORDER BY n.id;

-- query show-objections
SELECT o.label, o.state, n.label AS notice, p.label AS person, t.value AS text, o.received_on, o.due, o.outcome, o.reply,
  o.answered_on, o.reviews
FROM objection o JOIN notice n ON n.id = o.notice LEFT JOIN person p ON p.id = o.person
LEFT JOIN personal t ON t.digest = o.text ORDER BY o.id;

-- query show-papers
SELECT p.label, p.state, p.kind, p.number, p.version, p.issued_on, p.correction,
  (SELECT group_concat(who, '、') FROM (SELECT s.field || ' ' || q.label AS who FROM paper_signature s
     JOIN person q ON q.id = s.person WHERE s.paper = p.id ORDER BY s.id)) AS signatures
FROM paper p WHERE p.meeting = :meeting ORDER BY p.id;
