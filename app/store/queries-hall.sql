-- What the hall screen and the kiosk show.

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
