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
  || CASE WHEN r.voting THEN '' ELSE coalesce(r.role, '') END), '') AS facts
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
  (SELECT reason FROM pause WHERE meeting = m.id AND to_ms IS NULL) AS pause_reason,
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
  v.announced_at, (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected') AS elected
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
SELECT l.seq AS id, l.kind, l.at_ms, l.payload ->> '$.vote' AS vote,
  coalesce((SELECT label FROM person WHERE id = coalesce(l.payload ->> '$.person', l.payload ->> '$.speaker')),
    (SELECT title FROM agenda_item WHERE id = l.payload ->> '$.item' AND l.kind = 'agenda.started'),
    (SELECT substr(label, instr(label, '/') + 1) FROM motion WHERE id = coalesce(l.payload ->> '$.motion',
      (SELECT motion FROM vote WHERE id = l.payload ->> '$.vote'))),
    substr(l.payload ->> '$.label', instr(l.payload ->> '$.label', '/') + 1)) AS who,
  (SELECT label FROM agenda_item WHERE id = l.payload ->> '$.item') AS label,
  (SELECT value FROM personal WHERE digest = (SELECT text FROM speech WHERE id = l.seq)) AS text,
  (SELECT stance FROM speech WHERE id = l.seq) AS stance
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

-- Those last heard of: what has changed in a list of voters since it was read.

-- query voter-latest
SELECT (v.vote << 32) | v.person AS id FROM voter v
WHERE v.vote = :id AND (v.at_ms IS NOT NULL OR EXISTS (SELECT 1 FROM ballot WHERE vote = v.vote AND person = v.person))
ORDER BY max(coalesce(v.at_ms, 0), coalesce((SELECT max(moved_at) FROM ballot WHERE vote = v.vote AND person = v.person), 0)) DESC
LIMIT 8;
