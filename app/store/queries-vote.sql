-- What the acts on votes ask: ballots, elections, the urn.

-- query find-ballot
SELECT b.*, v.meeting, v.state AS vote_state FROM ballot b JOIN vote v ON v.id = b.vote WHERE b.label = :label;

-- query vote-by-id
SELECT v.*, m.label, m.mover, m.kind AS motion_kind, m.seats, m.parent FROM vote v JOIN motion m ON m.id = v.motion WHERE v.id = :id;

-- The recorder's count beside the teller's; null where one is not entered.

-- query vote-counts
SELECT "for", against, abstain, invalid, unreturned, CAST(told ->> 0 AS INTEGER) AS told_for,
  CAST(told ->> 1 AS INTEGER) AS told_against, CAST(told ->> 2 AS INTEGER) AS told_abstain,
  CAST(told ->> 3 AS INTEGER) AS told_invalid, CAST(told ->> 4 AS INTEGER) AS told_unreturned FROM vote WHERE id = :vote;

-- Numbered ballots.

-- query ballot-of-serial
SELECT b.serial, p.label FROM ballot b JOIN person p ON p.id = b.person WHERE b.vote = :vote AND b.serial = :serial;

-- query ballot-alive
SELECT * FROM ballot WHERE vote = :vote AND person = :person AND state <> 'void';

-- query ballots-of-vote
SELECT count(*) AS count FROM ballot WHERE vote = :vote;

-- Elections.

-- query candidates
SELECT c.person, c.position, p.label, (SELECT value FROM personal WHERE digest = p.name) AS name
FROM candidate c JOIN person p ON p.id = c.person WHERE c.motion = :motion ORDER BY c.position;

-- query candidate-votes
SELECT c.person, c.position, p.label, v.votes, v.outcome, v.was FROM vote o JOIN candidate c ON c.motion = o.motion
JOIN person p ON p.id = c.person JOIN candidate_vote v ON v.vote = o.id AND v.person = c.person
WHERE o.id = :vote ORDER BY c.position;

-- How an election ended: its last announced vote, the seats it filled and left.

-- query election-end
SELECT v.id AS vote, v.result, m.seats, m.meeting,
  (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'elected') AS elected,
  (SELECT count(*) FROM candidate_vote WHERE vote = v.id AND outcome = 'tied') AS tied
FROM motion m JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state = 'announced')
WHERE m.id = :motion AND m.kind = 'election';

-- Whom a further vote is between: those who were level for the last seat, else as many of the unelected with most votes as
-- seats are left and one more, with all who are level with the last of these.

-- query election-next
WITH last AS (SELECT v.id AS vote, m.seats FROM motion m
    JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id AND state = 'announced') WHERE m.id = :motion),
  rest AS (SELECT c.person, c.votes, c.outcome FROM last l JOIN candidate_vote c ON c.vote = l.vote WHERE c.outcome <> 'elected'),
  room AS (SELECT l.seats - (SELECT count(*) FROM candidate_vote WHERE vote = l.vote AND outcome = 'elected') AS left FROM last l)
SELECT r.person AS id, p.label, r.votes, (SELECT left FROM room) AS left FROM rest r JOIN person p ON p.id = r.person
WHERE CASE WHEN EXISTS (SELECT 1 FROM rest WHERE outcome = 'tied') THEN r.outcome = 'tied'
  ELSE r.votes >= coalesce((SELECT votes FROM rest ORDER BY votes DESC LIMIT 1 OFFSET (SELECT left FROM room)), 0) END
ORDER BY r.votes DESC, r.person;

-- query further-votes
SELECT count(*) AS count FROM motion WHERE parent = :motion AND kind = 'election' AND state <> 'withdrawn';

-- query disclosed-tally
SELECT count(CASE WHEN d.choice = 'for' THEN 1 END) AS "for", count(CASE WHEN d.choice = 'against' THEN 1 END) AS against,
  count(CASE WHEN d.choice = 'abstain' THEN 1 END) AS abstain, count(CASE WHEN d.choice = 'invalid' THEN 1 END) AS invalid,
  v.present - count(d.choice) AS unreturned FROM vote v LEFT JOIN disclosed d ON d.vote = v.id WHERE v.id = :vote GROUP BY v.id;

-- query disclosed-choices
SELECT choice, count(*) AS count FROM disclosed WHERE vote = :vote GROUP BY choice;

-- What follows from a result, before it may be corrected.

-- query resolutions-since
SELECT count(*) AS count FROM resolution r JOIN vote v ON v.id = :vote JOIN motion m ON m.id = v.motion
WHERE r.meeting = v.meeting AND r.id > v.id AND r.item IS NULL AND (r.topic IS NULL OR m.topic IS NULL OR r.topic = m.topic)
  AND m.kind = 'main';

-- query amendments-since
SELECT count(*) AS count FROM motion WHERE parent = :parent AND id > :vote AND kind = 'amendment' AND state <> 'withdrawn';

-- query motion-text-before
SELECT json_extract(payload, '$.text') AS text, kind = 'motion.amended' AS amended FROM ledger
WHERE (seq = :parent OR (kind IN ('motion.amended', 'motion.restored') AND json_extract(payload, '$.motion') = :parent
  AND json_extract(payload, '$.by') <> :motion)) ORDER BY seq DESC LIMIT 1;

-- query other-main-votes
SELECT count(*) AS count FROM motion WHERE topic = :topic AND kind = 'main' AND id <> :motion AND state IN ('carried', 'lost');

-- The urn.

-- query urn-vote
SELECT v.id AS vote, m.id AS motion, m.label, m.title, m.text, m.kind, m.seats, v.public_key, v.present, v.shows_turnout,
  (SELECT count(*) FROM candidate WHERE motion = m.id) AS candidates
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.method = 'secret' AND v.state = 'open' AND v.root IS NULL;

-- query urn-vote-by-id
SELECT v.id AS vote, v.state, v.public_key, v.root, v.present, m.kind, m.seats,
  (SELECT count(*) FROM candidate WHERE motion = m.id) AS candidates
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.id = :id AND v.method = 'secret';

-- query urn-slips
SELECT count(*) AS issued, count(*) FILTER (WHERE state = 'used') AS used, count(*) FILTER (WHERE state = 'void') AS spoiled,
  count(*) FILTER (WHERE state = 'free') AS left
FROM slip WHERE vote = :vote;

-- query urn-standing
SELECT count(*) AS count FROM (SELECT vote FROM slip UNION SELECT vote FROM urn);

-- query urn-limits
SELECT m.meeting, m.kind, (SELECT count(*) FROM roster r WHERE r.meeting = m.meeting AND r.voting AND r.present) AS present,
  (SELECT count(*) FROM roster r WHERE r.meeting = m.meeting AND r.voting AND r.proxy IS NOT NULL) AS proxies
FROM motion m WHERE m.id = :motion;

-- query urns-standing
SELECT s.vote, v.state, v.root, v.public_key, v.destroyed_at, (SELECT label FROM motion WHERE id = v.motion) AS label
FROM (SELECT vote FROM slip UNION SELECT vote FROM urn) s LEFT JOIN vote v ON v.id = s.vote AND v.method = 'secret' ORDER BY s.vote;

-- query urns-closed
SELECT m.label, v.issued, v.used, v.spoiled, v.missing, v.root FROM vote v JOIN motion m ON m.id = v.motion
WHERE v.method = 'secret' AND v.root IS NOT NULL ORDER BY v.id;
