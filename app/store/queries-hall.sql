-- What the hall screen and the kiosk show.

-- The hall screen: public labels only.

-- Which meeting it shows: the one that is held; else one that is to come today, or has ended today; else the next; else the last.

-- query hall-meeting
SELECT id FROM meeting WHERE state NOT IN ('preparing', 'cancelled')
ORDER BY CASE WHEN state IN ('checkin', 'session', 'recess', 'suspended') THEN 0
    WHEN state = 'notified' AND starts_at >= :from_ms THEN CASE WHEN starts_at < :until_ms THEN 1 ELSE 3 END
    WHEN closed_at >= :from_ms THEN 2 ELSE 4 END,
  CASE WHEN state = 'notified' AND starts_at >= :from_ms THEN starts_at ELSE -starts_at END, id LIMIT 1;

-- query hall-privacy
SELECT m.mode = 'mediation' OR EXISTS (SELECT 1 FROM agenda_item a JOIN topic t ON t.id = a.topic
  WHERE a.meeting = m.id AND t.kind = 'mediation') AS private FROM meeting m WHERE m.id = :id;

-- query hall-notice
SELECT r.name AS organisation, r.contact, r.uuid, m.title, m.venue, m.starts_at,
  (SELECT lower(hex(hash)) FROM ledger WHERE kind = 'meeting.notified' AND json_extract(payload, '$.meeting') = m.id
    ORDER BY seq DESC LIMIT 1) AS head,
  m.mode = 'mediation' OR EXISTS (SELECT 1 FROM agenda_item a JOIN topic t ON t.id = a.topic
    WHERE a.meeting = m.id AND t.kind = 'mediation') AS private
FROM meeting m JOIN register r WHERE m.id = :id AND m.notice_on IS NOT NULL;

-- Who is called next in a roll call, and how many have answered.

-- query hall-called
SELECT p.label FROM voter v JOIN person p ON p.id = v.person WHERE v.vote = :id AND v.choice IS NULL ORDER BY p.label, p.id LIMIT 1;

-- query hall-turnout
SELECT count(*) AS entitled, count(choice) AS cast FROM voter WHERE vote = :id;

-- How many slips of a secret vote are used, if the meeting chose to see that.

-- query hall-secret-turnout
SELECT v.present AS entitled, (SELECT count(*) FROM slip WHERE vote = v.id AND state = 'used') AS cast
FROM vote v WHERE v.id = :id AND v.shows_turnout = 1;

-- query hall-ballots
SELECT count(*) AS entitled, count(CASE WHEN state = 'returned' THEN 1 END) AS cast FROM ballot WHERE vote = :id AND state <> 'void';

-- query hall-candidates
SELECT p.label, c.votes, c.outcome FROM candidate d JOIN person p ON p.id = d.person
LEFT JOIN candidate_vote c ON c.person = d.person AND c.vote = :vote WHERE d.motion = :motion ORDER BY d.position;

-- query hall-pause
SELECT kind, reason, from_ms FROM pause WHERE meeting = :id AND to_ms IS NULL ORDER BY id DESC LIMIT 1;

-- query hall-corrected
SELECT v.*, m.label AS motion_label, substr(m.label, instr(m.label, '/') + 1) AS short, m.kind, m.title, m.text, m.amended, m.seats,
  m.item, m.moved_at AS corrected_at
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.meeting = :id AND v.corrected = 1 ORDER BY m.moved_at DESC, v.id DESC LIMIT 1;

-- The kiosk, and the urn before and after.

-- query kiosk-motion
SELECT m.id, m.label, m.title, c.label AS chair
FROM motion m JOIN meeting h ON h.id = m.meeting LEFT JOIN person c ON c.id = h.chair WHERE m.id = :id;

-- query kiosk-candidates
SELECT p.label FROM candidate c JOIN person p ON p.id = c.person WHERE c.motion = :id ORDER BY c.position;

-- query kiosk-vote
SELECT v.id, v.state, m.label, m.title, m.mover, m.seats, v.present, v.issued, v.spoiled, v.missing, v.root, v."for", v.against,
  v.abstain, v.invalid, v.unreturned, v.destroyed_at
FROM vote v JOIN motion m ON m.id = v.motion WHERE v.id = :id;

-- query kiosk-tellers
SELECT p.label FROM vote v JOIN motion m ON m.id = v.motion JOIN teller t ON t.meeting = v.meeting JOIN person p ON p.id = t.person
WHERE v.id = :id AND t.person IS NOT m.mover ORDER BY p.label;
