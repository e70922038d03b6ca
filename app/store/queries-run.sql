-- What the run view shows.

-- The floor: what stands beside what a meeting is now.

-- Who has spoken to an item (0: to none of them), the last first; "total" of all.

-- query floor-spoken
SELECT s.id, p.label AS person_label, s.stance, s.seconds, s.kind, s.at_ms, count(*) OVER () AS total
FROM speech s JOIN person p ON p.id = s.speaker WHERE s.meeting = :meeting AND s.item IS nullif(:item, 0)
ORDER BY s.id DESC LIMIT :limit;

-- How many of those who must be heard in this round have been: a round gives everyone in the hall one speech.

-- query floor-round
WITH heard AS (SELECT r.person, (SELECT count(*) FROM speech WHERE meeting = :meeting AND item IS nullif(:item, 0)
  AND speaker = r.person AND kind = 'speech') AS times FROM roster r WHERE r.meeting = :meeting AND r.present = 1 AND r.proxy IS NULL)
SELECT count(*) AS people, min(times) AS rounds, count(CASE WHEN times > (SELECT min(times) FROM heard) THEN 1 END) AS spoken
FROM heard;

-- query floor-speech-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM speech WHERE meeting = CAST(:show AS INTEGER) ORDER BY id DESC);

-- query floor-speech-rows
SELECT s.id, s.stance, s.seconds, s.kind, s.at_ms, p.label AS person_label, (SELECT value FROM personal WHERE digest = s.text) AS text,
  a.position, a.title FROM speech s JOIN person p ON p.id = s.speaker LEFT JOIN agenda_item a ON a.id = s.item
WHERE s.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- Small groups of an item, and what was merged from them.

-- query floor-groups
SELECT b.id, b.label, b.title, (SELECT value FROM personal WHERE digest = b.text) AS text,
  (SELECT group_concat(label, '、') FROM (SELECT p.label FROM json_each(b.members) j JOIN person p ON p.id = CAST(j.value AS INTEGER)
    ORDER BY j.key)) AS people
FROM breakout b WHERE b.item = :id AND b.state = 'open' ORDER BY b.id;

-- query floor-notes
SELECT n.id, n.at_ms, (SELECT value FROM personal WHERE digest = n.text) AS text FROM item_note n WHERE n.item = :id ORDER BY n.id;

-- Topics of a meeting that the owners must decide too; carried main motions whose topic has no resolution of this meeting yet.

-- query floor-owners
SELECT t.id, t.label, t.title FROM topic t WHERE (t.owners_needed = 1 OR (t.owners_needed IS NULL AND t.commons = 1))
  AND (t.id IN (SELECT topic FROM motion WHERE meeting = :id AND state NOT IN ('withdrawn', 'lost'))
    OR t.id IN (SELECT topic FROM agenda_item WHERE meeting = :id)) ORDER BY t.id;

-- query floor-unresolved
SELECT m.label, substr(m.label, instr(m.label, '/') + 1) AS short, m.text, m.title, t.label AS topic_label
FROM motion m LEFT JOIN topic t ON t.id = m.topic WHERE m.meeting = :id AND m.kind = 'main' AND m.state = 'carried'
  AND m.revokes IS NULL AND m.confirms IS NULL
  AND NOT EXISTS (SELECT 1 FROM resolution r WHERE r.meeting = m.meeting AND (r.topic IS m.topic OR m.topic IS NULL)) ORDER BY m.id;

-- What the forms of the floor offer; :id is the meeting, of the second the motion.

-- query floor-people
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title, nullif(trim(coalesce(p.building, '') || ' '
  || coalesce(r.role, '')), '') AS facts
FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = :id AND r.present = 1 AND r.proxy IS NULL
  AND (p.label LIKE :find OR (SELECT value FROM personal WHERE digest = p.name) LIKE :find OR p.building LIKE :find OR r.role LIKE :find)
ORDER BY r.voting DESC, p.id LIMIT 50;

-- query floor-ungrouped
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title, p.building AS facts
FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = :id AND r.present = 1 AND r.proxy IS NULL
  AND NOT EXISTS (SELECT 1 FROM breakout b JOIN json_each(b.members) j WHERE b.meeting = :id AND b.state = 'open'
    AND CAST(j.value AS INTEGER) = p.id)
  AND (p.label LIKE :find OR (SELECT value FROM personal WHERE digest = p.name) LIKE :find OR p.building LIKE :find)
ORDER BY p.id LIMIT 50;

-- query floor-voters
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title, p.building AS facts
FROM roster r JOIN person p ON p.id = r.person WHERE r.meeting = :id AND r.present = 1 AND r.voting = 1 AND r.proxy IS NULL
  AND (p.label LIKE :find OR (SELECT value FROM personal WHERE digest = p.name) LIKE :find OR p.building LIKE :find)
ORDER BY p.id LIMIT 50;

-- query floor-seconders
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title, p.building AS facts
FROM motion m JOIN roster r ON r.meeting = m.meeting JOIN person p ON p.id = r.person
WHERE m.id = :id AND r.present = 1 AND r.voting = 1 AND r.proxy IS NULL AND r.person <> m.mover
  AND (p.label LIKE :find OR (SELECT value FROM personal WHERE digest = p.name) LIKE :find OR p.building LIKE :find)
ORDER BY p.id LIMIT 50;

-- query floor-speaker
SELECT (SELECT count(*) FROM speech WHERE meeting = :meeting AND speaker = p.id AND item IS nullif(:item, 0) AND kind = 'speech') AS spoken
FROM person p WHERE p.label = :person;

-- query floor-topics
SELECT t.label, t.title, NULL AS facts FROM topic t JOIN meeting m ON m.id = :id WHERE t.body = m.body AND t.state = 'routed'
  AND (t.label LIKE :find OR t.title LIKE :find) ORDER BY t.id DESC LIMIT 50;

-- query floor-topic-text
SELECT v.text FROM topic t JOIN topic_version v ON v.topic = t.id AND v.version = t.version WHERE t.label = :label;

-- query floor-amendable
SELECT m.label, m.title, NULL AS facts FROM motion m WHERE m.meeting = :id AND m.kind = 'main'
  AND m.state IN ('proposed', 'seconded', 'undecided') AND (m.label LIKE :find OR m.title LIKE :find) ORDER BY m.id DESC;

-- query floor-suspended
SELECT r.label, substr(r.text, 1, 60) AS title, NULL AS facts FROM resolution r
WHERE r.state = 'suspended' AND (r.label LIKE :find OR r.text LIKE :find) ORDER BY r.id DESC LIMIT 50;

-- query floor-waiting
SELECT r.label, substr(r.text, 1, 60) AS title, NULL AS facts FROM resolution r
WHERE r.owners_needed = 1 AND r.owners_vote IS NULL AND (r.label LIKE :find OR r.text LIKE :find) ORDER BY r.id DESC LIMIT 50;

-- query floor-carried
SELECT m.label, m.title, NULL AS facts FROM motion m WHERE m.meeting = :id AND m.state = 'carried'
  AND (m.label LIKE :find OR m.title LIKE :find) ORDER BY m.id;

-- query floor-decided
SELECT DISTINCT t.label, t.title, NULL AS facts FROM motion m JOIN topic t ON t.id = m.topic WHERE m.meeting = :id
  AND m.state = 'carried' AND (t.label LIKE :find OR t.title LIKE :find) ORDER BY t.id;

-- query floor-elections
SELECT m.label, m.title, NULL AS facts FROM motion m WHERE m.meeting = :id AND m.kind = 'election' AND m.state IN ('carried', 'lost')
  AND (m.label LIKE :find OR m.title LIKE :find) ORDER BY m.id DESC;

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
ORDER BY t.state <> 'speaking', t.state <> 'paused', CASE t.state WHEN 'paused' THEN -t.moved_at END, t.kind <> 'order', spoken > 0,
  t.asked_at, t.id;

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
  (SELECT count(*) FROM voter WHERE vote = v.id) AS voters,
  (SELECT count(choice) FROM voter WHERE vote = v.id) AS cast_by_name,
  m.seats - (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected') AS seats_left,
  (SELECT count(*) FROM motion WHERE parent = m.id AND kind = 'election') AS further
FROM vote v JOIN motion m ON m.id = v.motion JOIN meeting h ON h.id = v.meeting WHERE v.id = :id;

-- query voting-tellers
SELECT p.id, p.label FROM vote v JOIN teller t ON t.meeting = v.meeting JOIN person p ON p.id = t.person
  JOIN motion m ON m.id = v.motion
WHERE v.id = :id AND p.id <> m.mover ORDER BY p.id;

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
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title
FROM vote v JOIN motion m ON m.id = v.motion JOIN candidate_vote o ON o.vote = v.id JOIN person p ON p.id = o.person
WHERE v.id = :id AND o.outcome <> 'elected'
  AND o.votes >= coalesce((SELECT votes FROM candidate_vote WHERE vote = v.id AND outcome <> 'elected' ORDER BY votes DESC
    LIMIT 1 OFFSET (SELECT m.seats - count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected')), 0)
ORDER BY o.votes DESC, p.label;

-- query voting-present
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title
FROM vote v JOIN roster r ON r.meeting = v.meeting JOIN person p ON p.id = r.person
WHERE v.id = :id AND r.present = 1 AND r.voting = 1 ORDER BY p.label;
