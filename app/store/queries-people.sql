-- The roster: who is there, where they live, where they sit.

-- The order of the roster, in portions: the ids of those shown behind the place :after, and as "next" the place up to
-- which was looked, null at the end. :show is "all", "office:NAME" or "body:ID"; :find is in the label, the name, the
-- building, the household or the grid, or begins the telephone number. The place is the expression of person_by_rank. The
-- first portion is about as much as can be seen at once, so that it is seen at once.

-- query people-ids
WITH portion AS MATERIALIZED (
  SELECT id, label, office, name, phone, building, household, grid,
    CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2' WHEN 'supervisor' THEN '3'
      WHEN 'adviser' THEN '4' ELSE '5' END || label AS place
  FROM person
  WHERE CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2' WHEN 'supervisor' THEN '3'
      WHEN 'adviser' THEN '4' ELSE '5' END || label > coalesce(:after, '')
  ORDER BY CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2' WHEN 'supervisor' THEN '3'
      WHEN 'adviser' THEN '4' ELSE '5' END || label
  LIMIT CASE WHEN :after IS NULL THEN 100 ELSE 1500 END)
SELECT (SELECT group_concat(id) FROM portion p
    WHERE (:show = 'all' OR :show = 'office:' || office
        OR EXISTS (SELECT 1 FROM seat WHERE person = p.id AND ended_at IS NULL AND :show = 'body:' || body))
      AND (:find IS NULL OR instr(lower(label), :find) OR instr(lower(building), :find) OR instr(lower(household), :find) OR instr(lower(grid), :find)
        OR instr(lower((SELECT value FROM personal WHERE digest = p.name)), :find)
        OR instr((SELECT value FROM personal WHERE digest = p.phone), :find) = 1)) AS ids,
  (SELECT CASE WHEN count(*) = CASE WHEN :after IS NULL THEN 100 ELSE 1500 END THEN max(place) END FROM portion) AS next;

-- query people-rows
SELECT p.id, p.label, p.office, p.building, p.household, p.grid, p.erased_at,
  (SELECT value FROM personal WHERE digest = p.name) AS name,
  (SELECT group_concat(b.name || char(31) || s.role, char(30)) FROM seat s JOIN body b ON b.id = s.body
    WHERE s.person = p.id AND s.ended_at IS NULL) AS seats,
  (SELECT sum(area_dm2) FROM seat WHERE person = p.id AND ended_at IS NULL AND area_dm2 > 0) AS area_dm2,
  (SELECT sum(units) FROM seat WHERE person = p.id AND ended_at IS NULL AND area_dm2 > 0) AS units
FROM person p WHERE p.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query people-total
SELECT count(*) AS count FROM person;

-- How many have an office of the first ranks, :from up to before :to by their place in the order.

-- query people-rank
SELECT count(*) AS count FROM person
WHERE CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2' WHEN 'supervisor' THEN '3'
      WHEN 'adviser' THEN '4' ELSE '5' END || label > :from
  AND CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2' WHEN 'supervisor' THEN '3'
      WHEN 'adviser' THEN '4' ELSE '5' END || label < :to;

-- query people-bodies
SELECT id, label, name, rule FROM body ORDER BY id;

-- query people-makeup
SELECT count(*) AS members, count(CASE WHEN s.role = 'representative' THEN 1 END) AS reps,
  count(CASE WHEN s.role = 'representative' AND p.sex = 'female' THEN 1 END) AS women,
  count(CASE WHEN s.role = 'representative' AND p.sex IS NULL THEN 1 END) AS unknown
FROM seat s JOIN person p ON p.id = s.person WHERE s.body = :body AND s.ended_at IS NULL;

-- Importing and exporting.

-- query people-known
SELECT p.label, p.household, (SELECT value FROM personal WHERE digest = p.name) AS name,
  (SELECT value FROM personal WHERE digest = p.phone) AS phone
FROM person p ORDER BY p.id;

-- query people-export
SELECT p.label, p.office, p.building, p.household, p.grid, p.sex,
  (SELECT value FROM personal WHERE digest = p.name) AS name, (SELECT value FROM personal WHERE digest = p.phone) AS phone,
  (SELECT value FROM personal WHERE digest = p.address) AS address
FROM person p WHERE p.erased_at IS NULL ORDER BY p.id;

-- query people-export-body
SELECT p.label, p.office, p.building, p.household, p.grid, p.sex,
  (SELECT value FROM personal WHERE digest = p.name) AS name, (SELECT value FROM personal WHERE digest = p.phone) AS phone,
  (SELECT value FROM personal WHERE digest = p.address) AS address, s.role, s.area_dm2, s.units
FROM seat s JOIN person p ON p.id = s.person WHERE s.body = :body AND s.ended_at IS NULL AND p.erased_at IS NULL ORDER BY p.id;

-- One person.

-- query people-person
SELECT p.id, p.label, p.office, p.building, p.household, p.grid, p.sex, p.erased_at,
  (SELECT value FROM personal WHERE digest = p.name) AS name, (SELECT value FROM personal WHERE digest = p.phone) AS phone,
  (SELECT value FROM personal WHERE digest = p.address) AS address,
  (SELECT count(*) FROM roster WHERE person = p.id AND arrived) AS attended,
  (SELECT count(*) FROM roster r JOIN meeting m ON m.id = r.meeting WHERE r.person = p.id AND r.voting
    AND m.state IN ('adjourned', 'archived')) AS called,
  (SELECT count(*) FROM speech WHERE speaker = p.id) AS speeches
FROM person p WHERE p.id = :id;

-- query people-seats
SELECT s.id, s.role, s.area_dm2, s.units, s.ended_at, b.label AS body, b.name, (SELECT at_ms FROM ledger WHERE seq = s.id) AS since
FROM seat s JOIN body b ON b.id = s.body WHERE s.person = :id ORDER BY s.ended_at IS NOT NULL, s.id;

-- query people-kin
SELECT p.id, p.label, p.office, (SELECT value FROM personal WHERE digest = p.name) AS name
FROM person p WHERE p.id IN (SELECT other FROM kin WHERE person = :id UNION SELECT person FROM kin WHERE other = :id) ORDER BY p.id;

-- query people-meetings
SELECT m.id, m.label, m.title, m.state, m.starts_at, r.arrived, r.excused, r.voting
FROM roster r JOIN meeting m ON m.id = r.meeting WHERE r.person = :id ORDER BY m.starts_at DESC, m.id DESC;

-- query people-requests
SELECT r.id, r.label, r.state, r.received_on, r.due, (SELECT value FROM personal WHERE digest = r.text) AS words
FROM request r WHERE r.person = :id ORDER BY r.id DESC;

-- What an erasure takes: the present values and those before them, and the words of what the person asked.

-- query people-erasure
SELECT (SELECT count(*) FROM request WHERE person = :id AND text IN (SELECT digest FROM personal)) AS requests,
  (SELECT count(*) FROM objection WHERE person = :id AND text IN (SELECT digest FROM personal)) AS objections,
  (SELECT count(*) FROM feedback WHERE person = :id AND text IN (SELECT digest FROM personal)) AS feedback;

-- What a form offers.

-- query people-bodies-free
SELECT b.label, nullif(b.name, b.label) AS title FROM body b
WHERE NOT EXISTS (SELECT 1 FROM seat WHERE body = b.id AND person = :id AND ended_at IS NULL) ORDER BY b.id;

-- query people-others
SELECT p.label, n.value AS title, nullif(trim(coalesce(p.building, '') || ' ' || coalesce(p.grid, '')), '') AS facts
FROM person p LEFT JOIN personal n ON n.digest = p.name
WHERE p.id <> :id AND p.erased_at IS NULL AND (p.label LIKE :find OR n.value LIKE :find OR p.building LIKE :find)
ORDER BY p.id LIMIT 50;
