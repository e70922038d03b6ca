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

-- query roster-names
SELECT p.label, n.value AS name, t.value AS phone FROM person p
JOIN personal n ON n.digest = p.name JOIN personal t ON t.digest = p.phone;
