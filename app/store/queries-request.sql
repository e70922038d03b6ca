-- Requests at the desk: files, likenesses, slips.

-- Files of any thing.

-- query find-file
SELECT * FROM attachment WHERE label = :label;

-- query files-of
SELECT a.id, a.label, a.state, a.media, a.size, a.sha256, a.reason, a.moved_at, (SELECT value FROM personal WHERE digest = a.name) AS name
FROM attachment a WHERE a.entity = :entity AND a.thing = :thing ORDER BY a.id;

-- query files-count
SELECT count(*) AS count FROM attachment WHERE entity = :entity AND thing = :thing;

-- query file-same
SELECT label FROM attachment WHERE entity = :entity AND thing = :thing AND sha256 = :sha256 AND state = 'attached';

-- query file-elsewhere
SELECT label FROM attachment WHERE sha256 = :sha256 AND id <> :file AND state = 'attached' ORDER BY id LIMIT 1;

-- query file-personal
SELECT digest FROM personal WHERE digest = (SELECT name FROM attachment WHERE id = :file);

-- query files-needed
SELECT DISTINCT sha256, size FROM attachment WHERE state = 'attached' ORDER BY sha256;

-- query files-attached
SELECT label, sha256, size FROM attachment WHERE state = 'attached' ORDER BY id;

-- query files-gone
SELECT DISTINCT sha256 FROM attachment a WHERE state <> 'attached'
  AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = a.sha256 AND state = 'attached') ORDER BY sha256;

-- Requests.

-- query request-external
SELECT label FROM request WHERE source = :source AND external = :external;

-- query request-personal
SELECT digest FROM personal WHERE digest IN (SELECT text FROM request WHERE id = :request
  UNION SELECT contact FROM request WHERE id = :request
  UNION SELECT json_extract(payload, '$.contact') FROM ledger WHERE seq = :request AND kind = 'request.registered');

-- query requests-open-texts
SELECT r.id, r.label, r.state, r.received_on, substr((SELECT value FROM personal WHERE digest = r.text), 1, 200) AS text
FROM request r WHERE r.state IN ('registered', 'accepted', 'handling', 'topic') ORDER BY r.id DESC LIMIT 1000;

-- query request-slip
SELECT r.*, (SELECT value FROM personal WHERE digest = r.text) AS words,
  (SELECT value FROM personal WHERE digest = r.contact) AS contact_text, (SELECT label FROM person WHERE id = r.person) AS by_label,
  (SELECT label FROM person WHERE id = l.actor) AS clerk, l.at_ms AS registered_at
FROM request r JOIN ledger l ON l.seq = r.id WHERE r.label = :label;

-- query request-list-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM request
  WHERE :show = 'all' OR state IN ('registered', 'accepted', 'handling', 'topic', 'closed')
  ORDER BY :show = 'open' AND state NOT IN ('registered', 'accepted', 'handling'), CASE WHEN :show = 'open' THEN due END, id DESC);

-- query request-list-rows
SELECT r.id, r.label, r.state, r.source, r.external, r.kind, r.grid, r.received_on, r.due, r.anonymous,
  substr((SELECT value FROM personal WHERE digest = r.text), 1, 300) AS text,
  (SELECT label FROM person WHERE id = r.person) AS person,
  (SELECT count(*) FROM attachment WHERE entity = 'request' AND thing = r.id AND state = 'attached') AS files
FROM request r WHERE r.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query request-page
SELECT r.*, (SELECT value FROM personal WHERE digest = r.text) AS words,
  (SELECT value FROM personal WHERE digest = r.contact) AS contact_text, (SELECT label FROM person WHERE id = r.person) AS by_label,
  (SELECT id FROM topic WHERE request = r.id ORDER BY id LIMIT 1) AS topic,
  (SELECT label FROM topic WHERE request = r.id ORDER BY id LIMIT 1) AS topic_label,
  (SELECT title FROM topic WHERE request = r.id ORDER BY id LIMIT 1) AS topic_title,
  (SELECT count(*) FROM task WHERE request = r.id AND state NOT IN ('done', 'rated', 'archived')) AS open_tasks
FROM request r WHERE r.id = :id;

-- query request-history
SELECT h.id, h.event, h.text, h.at_ms, (SELECT label FROM person WHERE id = h.actor) AS actor FROM (
  SELECT id, event, text, actor, at_ms FROM request_event WHERE request = :id
  UNION ALL
  SELECT a.id, 'attached', (SELECT value FROM personal WHERE digest = a.name), l.actor, l.at_ms
  FROM attachment a JOIN ledger l ON l.seq = a.id WHERE a.entity = 'request' AND a.thing = :id
  UNION ALL
  SELECT a.ended, CASE a.state WHEN 'erased' THEN 'file_erased' ELSE 'detached' END,
    coalesce((SELECT value FROM personal WHERE digest = a.name), a.reason), l.actor, l.at_ms
  FROM attachment a JOIN ledger l ON l.seq = a.ended WHERE a.entity = 'request' AND a.thing = :id
) h ORDER BY h.id;

-- query request-people
SELECT label, office AS facts, (SELECT value FROM personal WHERE digest = name) AS title FROM person
WHERE erased_at IS NULL ORDER BY CASE office WHEN 'resident' THEN 0 WHEN 'representative' THEN 1 ELSE 2 END, label;

-- query request-handlers
SELECT p.label, p.office, p.grid FROM person p, request r
WHERE r.id = :id AND p.erased_at IS NULL AND p.grid = r.grid AND p.office IN ('staff', 'committee', 'adviser')
ORDER BY CASE p.office WHEN 'adviser' THEN 0 WHEN 'staff' THEN 1 ELSE 2 END, p.label;

-- query request-grids
SELECT DISTINCT grid AS value FROM (SELECT grid FROM person WHERE grid IS NOT NULL UNION SELECT grid FROM request WHERE grid IS NOT NULL)
ORDER BY grid;

-- query request-kinds
SELECT kind AS value FROM request WHERE kind IS NOT NULL GROUP BY kind ORDER BY count(*) DESC, kind LIMIT 12;
