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

-- The vote view.

-- query voting-row
SELECT v.*, m.label, substr(m.label, instr(m.label, '/') + 1) AS short, m.kind, m.title, m.text, m.amended, m.seats, m.parent,
  m.item, (SELECT label FROM person WHERE id = m.mover) AS mover_label, (SELECT label FROM person WHERE id = m.seconder) AS seconder_label,
  h.label AS meeting_label, h.mode, h.state AS meeting_state, h.ends_at,
  (SELECT label FROM person WHERE id = h.chair) AS chair_label,
  CAST(v.told ->> 0 AS INTEGER) AS told_for, CAST(v.told ->> 1 AS INTEGER) AS told_against,
  CAST(v.told ->> 2 AS INTEGER) AS told_abstain, CAST(v.told ->> 3 AS INTEGER) AS told_invalid,
  CAST(v.told ->> 4 AS INTEGER) AS told_unreturned,
  (SELECT count(*) FROM voter WHERE vote = v.id) AS voters,
  (SELECT count(choice) FROM voter WHERE vote = v.id) AS cast_by_name,
  m.seats - (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected') AS seats_left,
  (SELECT count(*) FROM motion WHERE parent = m.id AND kind = 'election') AS further
FROM vote v JOIN motion m ON m.id = v.motion JOIN meeting h ON h.id = v.meeting WHERE v.id = :id;

-- query voting-tellers
SELECT p.id, p.label FROM vote v JOIN teller t ON t.meeting = v.meeting JOIN person p ON p.id = t.person
  JOIN motion m ON m.id = v.motion
WHERE v.id = :id AND p.id <> m.mover ORDER BY p.id;

-- query voting-voters
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title,
  coalesce(p.building || ' · ' || p.household, p.building, p.household) AS facts
FROM voter v JOIN person p ON p.id = v.person WHERE v.vote = :id ORDER BY p.label;

-- query voting-candidates
SELECT p.id, p.label, coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS name, c.position, o.votes, o.outcome
FROM vote v JOIN candidate c ON c.motion = v.motion JOIN person p ON p.id = c.person
  LEFT JOIN candidate_vote o ON o.vote = v.id AND o.person = c.person
WHERE v.id = :id ORDER BY c.position;

-- A voter stands under one number: the vote's, then the person's in the lower 32 bits. :show is the vote.

-- query voter-ids
SELECT group_concat(id) AS ids FROM (SELECT (v.vote << 32) | v.person AS id FROM voter v JOIN person p ON p.id = v.person
  WHERE v.vote = CAST(:show AS INTEGER)
    AND (:find IS NULL OR instr(lower(p.label), :find) OR instr(lower(p.household), :find) OR instr(lower(p.building), :find)
      OR instr(lower((SELECT value FROM personal WHERE digest = p.name)), :find)
      OR EXISTS (SELECT 1 FROM ballot b WHERE b.vote = v.vote AND b.person = v.person AND instr(lower(b.serial), :find)))
  ORDER BY p.label, p.id);

-- query voter-rows
SELECT (v.vote << 32) | v.person AS id, v.person, v.choice, v.channel, v.at_ms, v.area_dm2, v.units, p.label, p.office, p.building,
  p.household, coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS name,
  b.id AS ballot, b.label AS ballot_label, b.serial, b.state AS ballot_state, b.via, b.issued_at, b.returned_at, b.reason
FROM json_each(:ids) i JOIN voter v ON v.vote = CAST(i.value AS INTEGER) >> 32 AND v.person = CAST(i.value AS INTEGER) & 4294967295
  JOIN person p ON p.id = v.person
  LEFT JOIN ballot b ON b.id = (SELECT max(id) FROM ballot WHERE vote = v.vote AND person = v.person);

-- query voting-ballots
SELECT count(CASE WHEN state <> 'void' THEN 1 END) AS issued, count(CASE WHEN state = 'returned' THEN 1 END) AS returned,
  count(CASE WHEN state = 'void' THEN 1 END) AS void,
  coalesce(max(CASE WHEN serial NOT GLOB '*[^0-9]*' THEN CAST(serial AS INTEGER) END), 0) AS last_serial,
  coalesce(max(length(serial)), 0) AS digits
FROM ballot WHERE vote = :id;

-- query voting-ballot
SELECT b.id, b.label, b.serial, b.state, b.via, b.issued_at, b.returned_at, b.channel, b.choice, b.reason, p.label AS person_label,
  coalesce((SELECT value FROM personal WHERE digest = p.name), p.label) AS name, p.building, p.household, v.area_dm2, v.units
FROM ballot b JOIN person p ON p.id = b.person LEFT JOIN voter v ON v.vote = b.vote AND v.person = b.person
WHERE b.vote = :vote AND b.serial = :serial ORDER BY b.id DESC LIMIT 1;

-- Who has no ballot that counts yet.
-- query voting-without-ballot
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title,
  coalesce(p.building || ' · ' || p.household, p.building, p.household) AS facts
FROM voter v JOIN person p ON p.id = v.person
WHERE v.vote = :id AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.vote = v.vote AND b.person = v.person AND b.state <> 'void')
ORDER BY p.label;

-- query voter-open
SELECT group_concat(id) AS ids FROM (SELECT (v.vote << 32) | v.person AS id FROM voter v JOIN person p ON p.id = v.person
  WHERE v.vote = :id AND v.choice IS NULL ORDER BY p.label, p.id);

-- Who stands in the further vote of an election, and who may put it before the meeting.

-- query voting-next
WITH last AS (SELECT v.id AS vote, m.seats FROM vote v JOIN motion m ON m.id = v.motion WHERE v.id = :id),
  rest AS (SELECT c.person, c.votes, c.outcome FROM last l JOIN candidate_vote c ON c.vote = l.vote WHERE c.outcome <> 'elected'),
  room AS (SELECT l.seats - (SELECT count(*) FROM candidate_vote WHERE vote = l.vote AND outcome = 'elected') AS left FROM last l)
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title FROM rest r JOIN person p ON p.id = r.person
WHERE CASE WHEN EXISTS (SELECT 1 FROM rest WHERE outcome = 'tied') THEN r.outcome = 'tied'
  ELSE r.votes >= coalesce((SELECT votes FROM rest ORDER BY votes DESC LIMIT 1 OFFSET (SELECT left FROM room)), 0) END
ORDER BY r.votes DESC, r.person;

-- query voting-present
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title
FROM vote v JOIN roster r ON r.meeting = v.meeting JOIN person p ON p.id = r.person
WHERE v.id = :id AND r.present = 1 AND r.voting = 1 ORDER BY p.label;
