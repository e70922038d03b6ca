-- What the acts on votes ask: ballots, elections, the urn.

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

-- query urn-candidates
SELECT person FROM candidate WHERE motion = :motion ORDER BY position;

-- query urn-limits
SELECT m.meeting, m.kind, (SELECT count(*) FROM roster r WHERE r.meeting = m.meeting AND r.voting AND r.present) AS present,
  (SELECT count(*) FROM roster r WHERE r.meeting = m.meeting AND r.voting AND r.proxy IS NOT NULL) AS proxies
FROM motion m WHERE m.id = :motion;
