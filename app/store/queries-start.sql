-- The desk's first days: who may record, what a register still lacks, which papers a person signs.

-- query start-actors
SELECT p.id, p.label, p.office, (SELECT value FROM personal WHERE digest = p.name) AS name FROM person p
WHERE p.office IN ('staff', 'committee') AND p.erased_at IS NULL ORDER BY p.office = 'committee', p.id LIMIT 200;

-- query start-lacks
SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM body) AS bodies,
  (SELECT count(*) FROM seat WHERE ended_at IS NULL) AS seats, (SELECT count(*) FROM request) AS requests,
  (SELECT count(*) FROM topic) AS topics, (SELECT count(*) FROM meeting) AS meetings;

-- query start-signers
SELECT DISTINCT p.label, p.office FROM person p JOIN meeting m ON p.id IN (m.chair, m.recorder, m.supervisor)
WHERE p.erased_at IS NULL ORDER BY p.label LIMIT 100;

-- query start-meeting-rules
SELECT m.id, b.rule, date((m.starts_at + 28800000) / 1000, 'unixepoch') AS on_day FROM meeting m JOIN body b ON b.id = m.body
WHERE m.state = 'preparing';

-- query start-states
SELECT 'task' AS entity, label, state FROM task WHERE state IN ('acknowledged', 'working', 'hold')
UNION ALL SELECT 'notice', label, state FROM objection WHERE state NOT IN ('answered', 'closed');
