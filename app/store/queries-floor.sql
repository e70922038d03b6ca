-- What the acts on the floor ask: attendance, turns, small groups.

-- query find-turn
SELECT * FROM turn WHERE label = :label;

-- query find-group
SELECT * FROM breakout WHERE label = :label;

-- query find-speech
SELECT *, CAST(id AS TEXT) AS label FROM speech WHERE id = CAST(:label AS INTEGER) AND CAST(id AS TEXT) = :label;

-- query speaking-turn
SELECT t.*, p.label AS person_label FROM turn t JOIN person p ON p.id = t.person
WHERE t.meeting = :meeting AND t.state = 'speaking' ORDER BY t.id LIMIT 1;

-- query open-turns
SELECT t.*, (SELECT value FROM personal WHERE digest = t.text) AS said FROM turn t
WHERE t.meeting = :meeting AND t.state IN ('waiting', 'speaking', 'paused') AND (:person = 0 OR t.person = :person) ORDER BY t.id;

-- query turn-by-id
SELECT t.*, (SELECT value FROM personal WHERE digest = t.text) AS said FROM turn t WHERE t.id = :id;

-- query open-turn-of
SELECT id FROM turn WHERE meeting = :meeting AND person = :person AND kind = :kind AND item IS :item
  AND state IN ('waiting', 'speaking', 'paused') LIMIT 1;

-- query turns-of-meeting
SELECT count(*) AS count FROM turn WHERE meeting = :meeting;

-- query turns-to-ask
SELECT r.person FROM roster r JOIN person p ON p.id = r.person
WHERE r.meeting = :meeting AND r.present = 1 AND r.proxy IS NULL
  AND NOT EXISTS (SELECT 1 FROM turn WHERE meeting = :meeting AND person = r.person AND item = :item AND kind = 'speech'
    AND state IN ('waiting', 'speaking', 'paused'))
  AND (SELECT count(*) FROM speech WHERE meeting = :meeting AND speaker = r.person AND item = :item AND kind = 'speech') < :times
ORDER BY CASE p.office WHEN 'committee' THEN 0 WHEN 'staff' THEN 1 WHEN 'representative' THEN 2 WHEN 'supervisor' THEN 3
  WHEN 'adviser' THEN 4 ELSE 5 END, p.label;

-- query groups-of-item
SELECT count(*) AS count FROM breakout WHERE item = :item AND state = 'open';

-- query group-of-person
SELECT b.label FROM breakout b WHERE b.item = :item AND b.state = 'open'
  AND EXISTS (SELECT 1 FROM json_each(b.members) WHERE CAST(value AS INTEGER) = :person) LIMIT 1;

-- query proxies-of
SELECT count(*) AS count, count(CASE WHEN present THEN 1 END) AS present FROM roster WHERE meeting = :meeting AND proxy = :person;

-- query candidacies-of
SELECT count(*) AS count FROM candidate c JOIN motion m ON m.id = c.motion
WHERE m.meeting = :meeting AND c.person = :person AND m.state <> 'withdrawn';
