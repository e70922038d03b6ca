-- Topics at the desk: versions, advice, catalogues.

-- query topic-bodies
SELECT b.id, b.label, b.name, b.rule,
  coalesce(b.heads, (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL)) AS entitled
FROM body b ORDER BY b.id;

-- query desk-topic
SELECT t.*, v.text AS words, (SELECT label FROM request WHERE id = t.request) AS request_label,
  c.title AS catalogue_title, c.label AS catalogue_label, c.catalogue AS catalogue_name, c.negative AS catalogue_negative,
  c.source AS catalogue_source, c.ended_on AS catalogue_ended_on,
  (SELECT label FROM person WHERE id = t.legal_by) AS legal_by_label, (SELECT label FROM person WHERE id = t.risk_by) AS risk_by_label,
  (SELECT name FROM body WHERE id = t.body) AS body_name, (SELECT label FROM body WHERE id = t.body) AS body_label,
  (SELECT p.label FROM request r JOIN person p ON p.id = r.person WHERE r.id = t.request AND NOT r.anonymous) AS asked_by,
  (SELECT at_ms FROM ledger WHERE seq = t.id) AS proposed_at,
  (SELECT count(*) FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE a.topic = t.id AND m.state <> 'cancelled') AS meetings
FROM topic t LEFT JOIN topic_version v ON v.topic = t.id AND v.version = t.version
LEFT JOIN catalogue c ON c.id = t.catalogue WHERE t.id = :id;

-- query desk-topic-versions
SELECT v.version, v.text, v.note, l.at_ms, (SELECT label FROM person WHERE id = l.actor) AS by_label
FROM topic_version v JOIN ledger l ON l.seq = v.id WHERE v.topic = :id ORDER BY v.version;

-- query desk-topic-stakeholders
SELECT id, who, interest, told FROM stakeholder WHERE topic = :id ORDER BY id;

-- query desk-topic-funds
SELECT id, source, amount_fen FROM fund_line WHERE topic = :id ORDER BY id;

-- query desk-topic-meetings
SELECT DISTINCT m.id, m.label, m.title, m.state, m.mode, m.starts_at, m.notice_on, (SELECT rule FROM body WHERE id = m.body) AS rule
FROM meeting m LEFT JOIN agenda_item a ON a.meeting = m.id
WHERE a.topic = :id OR m.id IN (SELECT v.meeting FROM resolution r JOIN vote v ON v.id = r.owners_vote WHERE r.topic = :id)
ORDER BY m.starts_at;

-- The votes on its main motions, and the owners' on what came of them.

-- query desk-topic-votes
SELECT m.id, m.title, m.state, v.rule_id, v.result, v.sums, v."for", v.against, v.abstain, v.closed_at, m.meeting,
  m.confirms IS NOT NULL AS owners
FROM motion m JOIN vote v ON v.id = (SELECT max(id) FROM vote WHERE motion = m.id)
WHERE m.kind = 'main' AND v.result IS NOT NULL
  AND (m.topic = :id OR m.confirms IN (SELECT id FROM resolution WHERE topic = :id)) ORDER BY v.id;

-- query desk-topic-resolutions
SELECT r.id, r.label, r.kind, r.state, r.text, r.meeting, r.owners_needed, r.owners_vote, r.effective_on,
  (SELECT at_ms FROM ledger WHERE seq = r.id) AS at_ms
FROM resolution r WHERE r.topic = :id ORDER BY r.id;

-- Catalogues.

-- query desk-catalogue-ids
SELECT group_concat(id) AS ids FROM (SELECT id FROM catalogue WHERE :show = 'all' OR ended_on IS NULL
  ORDER BY ended_on IS NOT NULL, negative, catalogue, label);

-- query desk-catalogue-rows
SELECT c.id, c.label, c.catalogue, c.title, c.negative, c.source, c.ended_on,
  (SELECT count(*) FROM topic WHERE catalogue = c.id) AS used
FROM catalogue c WHERE c.id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids));

-- query desk-catalogue-item
SELECT c.*, (SELECT count(*) FROM topic WHERE catalogue = c.id) AS used FROM catalogue c WHERE c.id = :id;

-- query desk-catalogue-topics
SELECT id, label, state, title FROM topic WHERE catalogue = :id ORDER BY id DESC LIMIT 100;

-- query form-catalogue
SELECT c.label, c.title, c.source AS facts FROM catalogue c WHERE c.ended_on IS NULL
ORDER BY c.negative, c.label;

-- What the forms of a topic offer; :id is the topic's.

-- query form-topic-request
SELECT r.label, substr((SELECT value FROM personal WHERE digest = r.text), 1, 60) AS title, r.source AS facts
FROM request r WHERE r.state = 'accepted' ORDER BY r.id DESC;

-- query form-topic-adviser
SELECT p.label, (SELECT value FROM personal WHERE digest = p.name) AS title FROM person p WHERE p.erased_at IS NULL
ORDER BY p.office <> 'adviser', p.label;
