-- The questions asked of a register, by name. Parameters are members of the caller's record.
-- Personal columns are shown by their value, null once erased.

-- query register
SELECT * FROM register;

-- query last-change
SELECT seq, at_ms FROM ledger ORDER BY seq DESC LIMIT 1;

-- query first-person
SELECT id FROM person LIMIT 1;

-- Things by their labels.

-- query find-person
SELECT * FROM person WHERE label = :label;

-- query find-body
SELECT * FROM body WHERE label = :label;

-- query find-catalogue
SELECT * FROM catalogue WHERE label = :label;

-- query find-request
SELECT * FROM request WHERE label = :label;

-- query find-topic
SELECT * FROM topic WHERE label = :label;

-- query find-meeting
SELECT * FROM meeting WHERE label = :label;

-- query find-item
SELECT * FROM agenda_item WHERE label = :label;

-- query find-motion
SELECT * FROM motion WHERE label = :label;

-- query find-vote
SELECT v.*, m.label, m.mover, m.kind AS motion_kind, m.seats, m.parent FROM vote v JOIN motion m ON m.id = v.motion WHERE m.label = :label ORDER BY v.id DESC LIMIT 1;

-- query find-resolution
SELECT * FROM resolution WHERE label = :label;

-- query find-paper
SELECT * FROM paper WHERE label = :label;

-- query find-notice
SELECT * FROM notice WHERE label = :label;

-- query find-objection
SELECT * FROM objection WHERE label = :label;

-- query find-reconsideration
SELECT * FROM reconsideration WHERE label = :label;

-- query find-task
SELECT * FROM task WHERE label = :label;

-- query find-feedback
SELECT * FROM feedback WHERE label = :label;

-- Things by their ids.

-- query person-by-id
SELECT p.id, p.label, p.office, p.building, p.household, p.grid, p.sex, p.erased_at,
  (SELECT value FROM personal WHERE digest = p.name) AS name, (SELECT value FROM personal WHERE digest = p.phone) AS phone,
  (SELECT value FROM personal WHERE digest = p.address) AS address
FROM person p WHERE p.id = :id;

-- query meeting-by-id
SELECT * FROM meeting WHERE id = :id;

-- query topic-by-id
SELECT * FROM topic WHERE id = :id;

-- query motion-by-id
SELECT * FROM motion WHERE id = :id;

-- query resolution-by-id
SELECT * FROM resolution WHERE id = :id;

-- Questions of the use cases.

-- query seat-of
SELECT * FROM seat WHERE body = :body AND person = :person AND ended_at IS NULL;

-- query personal-of-person
SELECT digest FROM personal WHERE digest IN (
  SELECT name FROM person WHERE id = :person UNION SELECT phone FROM person WHERE id = :person
  UNION SELECT address FROM person WHERE id = :person
  UNION SELECT json_extract(payload, '$.name') FROM ledger WHERE kind = 'person.changed' AND json_extract(payload, '$.person') = :person
  UNION SELECT json_extract(payload, '$.phone') FROM ledger WHERE kind = 'person.changed' AND json_extract(payload, '$.person') = :person
  UNION SELECT json_extract(payload, '$.address') FROM ledger WHERE kind = 'person.changed' AND json_extract(payload, '$.person') = :person
  UNION SELECT json_extract(payload, '$.name') FROM ledger WHERE kind = 'person.added' AND seq = :person
  UNION SELECT json_extract(payload, '$.phone') FROM ledger WHERE kind = 'person.added' AND seq = :person
  UNION SELECT json_extract(payload, '$.address') FROM ledger WHERE kind = 'person.added' AND seq = :person
  UNION SELECT text FROM request WHERE person = :person UNION SELECT contact FROM request WHERE person = :person UNION SELECT text FROM objection WHERE person = :person
  UNION SELECT text FROM feedback WHERE person = :person);

-- query kin-in-committee
SELECT count(*) AS count FROM kin k JOIN person p ON p.id = CASE WHEN k.person = :person THEN k.other ELSE k.person END
WHERE (k.person = :person OR k.other = :person) AND p.office = 'committee';

-- query catalogue-titled
SELECT id FROM catalogue WHERE catalogue = :catalogue AND title = :title LIMIT 1;

-- query topics-of-catalogue
SELECT count(*) AS count FROM topic WHERE catalogue = :catalogue;

-- query meetings-with-topic
SELECT count(*) AS count FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE a.topic = :topic AND m.state <> 'cancelled';

-- query stakeholder-named
SELECT * FROM stakeholder WHERE topic = :topic AND who = :name ORDER BY id LIMIT 1;

-- query fund-named
SELECT * FROM fund_line WHERE topic = :topic AND source = :name ORDER BY id LIMIT 1;

-- query mediations-of-meeting
SELECT count(*) AS count FROM agenda_item a JOIN topic t ON t.id = a.topic WHERE a.meeting = :meeting AND t.kind = 'mediation';

-- query public-topics-of-meeting
SELECT count(*) AS count FROM agenda_item a JOIN topic t ON t.id = a.topic WHERE a.meeting = :meeting AND t.kind <> 'mediation';

-- query open-tasks-of-request
SELECT count(*) AS count FROM task WHERE request = :request AND state NOT IN ('done', 'rated', 'archived');

-- query floor
SELECT coalesce(b.heads, (SELECT count(*) FROM roster WHERE meeting = m.id AND voting)) AS entitled,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND present) AS present,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND arrived) AS arrived,
  (SELECT count(*) FROM roster WHERE meeting = m.id AND voting AND excused IS NOT NULL) AS excused,
  coalesce(b.area_dm2, (SELECT sum(area_dm2) FROM roster WHERE meeting = m.id AND voting), 0) AS entitled_dm2
FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = :meeting;

-- query roster-of
SELECT * FROM roster WHERE meeting = :meeting AND person = :person;

-- query open-votes
SELECT count(*) AS count FROM vote WHERE meeting = :meeting AND state = 'open';

-- query voting-motions
SELECT count(*) AS count FROM motion WHERE meeting = :meeting AND state = 'voting';

-- query last-position
SELECT coalesce(max(position), 0) AS count FROM agenda_item WHERE meeting = :meeting;

-- query agenda-size
SELECT count(*) AS count FROM agenda_item WHERE meeting = :meeting;

-- query running-item
SELECT * FROM agenda_item WHERE meeting = :meeting AND started_at IS NOT NULL AND ended_at IS NULL;

-- query composition
SELECT count(*) AS members, count(CASE WHEN s.role = 'representative' THEN 1 END) AS reps,
  count(CASE WHEN s.role = 'representative' AND p.sex = 'female' THEN 1 END) AS women
FROM seat s JOIN person p ON p.id = s.person WHERE s.body = :body AND s.ended_at IS NULL;

-- query open-main-motions
SELECT count(*) AS count FROM motion WHERE meeting = :meeting AND kind = 'main' AND state IN ('proposed', 'seconded', 'voting');

-- query open-amendments
SELECT count(*) AS count FROM motion WHERE parent = :motion AND state IN ('proposed', 'seconded', 'voting', 'undecided');

-- query speeches-of
SELECT count(*) AS count FROM speech WHERE meeting = :meeting AND speaker = :speaker AND item IS :item AND kind = 'speech';

-- query voter-of
SELECT * FROM voter WHERE vote = :vote AND person = :person;

-- query cast-ballots
SELECT count(*) AS count FROM voter WHERE vote = :vote AND choice IS NOT NULL;

-- query teller-of
SELECT * FROM teller WHERE meeting = :meeting AND person = :person;

-- query tally
SELECT count(CASE WHEN choice = 'for' THEN 1 END) AS "for", count(CASE WHEN choice = 'against' THEN 1 END) AS against,
  count(CASE WHEN choice = 'abstain' THEN 1 END) AS abstain, count(CASE WHEN choice = 'invalid' THEN 1 END) AS invalid,
  count(*) - count(choice) AS unreturned, count(choice) AS participating,
  coalesce(sum(CASE WHEN choice IS NOT NULL THEN area_dm2 END), 0) AS participating_dm2,
  coalesce(sum(CASE WHEN choice = 'for' THEN area_dm2 END), 0) AS for_dm2,
  coalesce(sum(CASE WHEN choice = 'against' THEN area_dm2 END), 0) AS against_dm2,
  coalesce(sum(CASE WHEN choice = 'abstain' THEN area_dm2 END), 0) AS abstain_dm2
FROM voter WHERE vote = :vote;

-- query open-reconsideration
SELECT * FROM reconsideration WHERE resolution = :resolution AND state = 'convene' ORDER BY id DESC LIMIT 1;

-- query askers
SELECT count(DISTINCT s.person) AS count FROM seat s WHERE s.body = :body AND s.ended_at IS NULL
  AND (:reps = 0 OR s.role = 'representative') AND s.person IN (SELECT CAST(value AS INTEGER) FROM json_each(:people));

-- query reps-of-body
SELECT count(*) AS count FROM seat WHERE body = :body AND ended_at IS NULL AND role = 'representative';

-- query members-of-body
SELECT coalesce(b.heads, (SELECT count(*) FROM seat WHERE body = b.id AND ended_at IS NULL)) AS count FROM body b WHERE b.id = :body;

-- query running-notices
SELECT count(*) AS count FROM notice WHERE resolution = :resolution AND state IN ('posted', 'disputed');

-- query open-objections
SELECT count(*) AS count FROM objection o JOIN notice n ON n.id = o.notice WHERE n.resolution = :resolution
  AND o.state NOT IN ('answered', 'closed');

-- query open-objections-of-notice
SELECT count(*) AS count FROM objection WHERE notice = :notice AND state NOT IN ('answered', 'closed');

-- query open-tasks-of-resolution
SELECT count(*) AS count FROM task WHERE resolution = :resolution AND state NOT IN ('done', 'rated', 'archived');

-- query open-tasks-of-meeting
SELECT count(*) AS count FROM task t JOIN resolution r ON r.id = t.resolution WHERE r.meeting = :meeting AND t.state <> 'archived';

-- query open-resolutions-of-meeting
SELECT count(*) AS count FROM resolution WHERE meeting = :meeting AND kind = 'resolution' AND state <> 'archived';

-- query extensions-of-task
SELECT count(*) AS count FROM extension WHERE task = :task AND state = 'approved';

-- query asked-extensions
SELECT count(*) AS count FROM extension WHERE task = :task AND state = 'asked';

-- query asked-extension
SELECT * FROM extension WHERE task = :task AND state = 'asked' ORDER BY id DESC LIMIT 1;

-- query signature-of
SELECT * FROM paper_signature WHERE paper = :paper AND field = :field;

-- query recorded-signature
SELECT s.certificate FROM paper_signature s JOIN paper p ON p.id = s.paper WHERE p.label = :label AND s.field = :field;

-- query latest-paper
SELECT * FROM paper WHERE meeting = :meeting AND kind = :kind ORDER BY version DESC LIMIT 1;

-- query paper-facts
SELECT p.*, (SELECT value FROM personal WHERE digest = p.facts) AS facts_text FROM paper p WHERE p.label = :label;

-- query expected-signer
SELECT s.* FROM paper p JOIN meeting m ON m.id = p.meeting
JOIN person s ON s.id = CASE :field WHEN 'chair' THEN m.chair WHEN 'recorder' THEN m.recorder WHEN 'supervisor' THEN m.supervisor END
WHERE p.label = :label;

-- query ledger-hash
SELECT lower(hex(hash)) AS hash FROM ledger WHERE seq = :seq;

-- query keys
SELECT seq, json_extract(payload, '$.key') AS key, json_extract(payload, '$.reason') AS reason FROM ledger
WHERE seq = 1 OR kind = 'register.key_changed' ORDER BY seq;

-- query decided-votes
SELECT v.*, m.label, m.mover, m.kind AS motion_kind, m.seats, m.parent FROM vote v JOIN motion m ON m.id = v.motion WHERE v.result IS NOT NULL ORDER BY v.id;

-- query signed-papers
SELECT p.label, group_concat(s.field, ', ') AS fields FROM paper p JOIN paper_signature s ON s.paper = p.id GROUP BY p.id ORDER BY p.id;

-- query actor-of
SELECT actor FROM ledger WHERE seq = :seq;
