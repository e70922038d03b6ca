-- The projections: tables derived from the ledger alone, rebuilt and compared by an audit.
-- A row's id is the seq of the change that made it. Dates are civil dates as text, instants milliseconds.
-- Columns marked "personal" hold the digest under which the value stands in the table personal.

CREATE TABLE register (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('residents', 'villagers')),
  community TEXT NOT NULL CHECK (community IN ('commercial', 'old', 'resettled', 'mixed', 'traditional', 'blended')),
  division TEXT,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  contact TEXT,
  key TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- the name shown in public: 代表07
  office TEXT NOT NULL,               -- staff, committee, supervisor, representative, resident, adviser
  name TEXT,                          -- personal
  phone TEXT,                         -- personal
  address TEXT,                       -- personal
  building TEXT,
  household TEXT,
  grid TEXT,
  sex TEXT CHECK (sex IN ('female', 'male')),
  erased_at INTEGER
) STRICT;

-- The order of the roster, in one expression that can be searched.
CREATE INDEX person_by_rank ON person (CASE office WHEN 'committee' THEN '0' WHEN 'staff' THEN '1' WHEN 'representative' THEN '2'
  WHEN 'supervisor' THEN '3' WHEN 'adviser' THEN '4' ELSE '5' END || label);

CREATE TABLE kin (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person,
  other INTEGER NOT NULL REFERENCES person
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  rule TEXT NOT NULL,
  heads INTEGER CHECK (heads > 0),    -- declared totals where no roster is kept
  area_dm2 INTEGER CHECK (area_dm2 > 0)
) STRICT;

CREATE TABLE seat (
  id INTEGER PRIMARY KEY,
  body INTEGER NOT NULL REFERENCES body,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL,                 -- committee, representative, party, owner, villager, member
  area_dm2 INTEGER NOT NULL CHECK (area_dm2 >= 0),
  units INTEGER NOT NULL CHECK (units >= 1),
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX seat_once ON seat (body, person) WHERE ended_at IS NULL;
CREATE INDEX seat_by_person ON seat (person);

CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  catalogue TEXT NOT NULL,
  title TEXT NOT NULL,
  negative INTEGER NOT NULL CHECK (negative IN (0, 1)),
  source TEXT,                        -- where it stands
  ended_on TEXT,
  end_reason TEXT
) STRICT;

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT,
  grid TEXT,
  person INTEGER REFERENCES person,
  text TEXT NOT NULL,                 -- personal
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  received_on TEXT NOT NULL,
  due TEXT NOT NULL,
  feedback INTEGER REFERENCES feedback DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  referred_to TEXT,
  outcome TEXT,
  rating TEXT,
  external TEXT,                      -- the number under which whoever sent it keeps it
  contact TEXT,                       -- personal: who asks, when not on the roster
  moved_at INTEGER NOT NULL
) STRICT;
-- What happened to a request, for its page: a scan of the ledger would take as long as the ledger is.
CREATE TABLE request_event (
  id INTEGER PRIMARY KEY,
  request INTEGER NOT NULL REFERENCES request,
  event TEXT NOT NULL,
  text TEXT,
  actor INTEGER,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX request_event_by_request ON request_event (request);
CREATE UNIQUE INDEX request_external ON request (source, external) WHERE external IS NOT NULL;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- mediation, deliberation, oversight
  matter TEXT NOT NULL,
  commons INTEGER NOT NULL CHECK (commons IN (0, 1)),
  important INTEGER NOT NULL CHECK (important IN (0, 1)),
  request INTEGER REFERENCES request,
  version INTEGER NOT NULL,
  due TEXT,
  party_on TEXT,
  party_outcome TEXT,
  catalogue INTEGER REFERENCES catalogue,
  admitted_at INTEGER,
  legal_by INTEGER REFERENCES person,
  legal_opinion TEXT,
  legal_at INTEGER,
  risk_level TEXT,
  risk_text TEXT,
  risk_by INTEGER,                    -- who entered it
  risk_at INTEGER,
  body INTEGER REFERENCES body,
  rule TEXT,
  owners_needed INTEGER,
  routing TEXT,
  reason TEXT,
  moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE topic_version (
  id INTEGER PRIMARY KEY,
  topic INTEGER NOT NULL REFERENCES topic,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  note TEXT,
  UNIQUE (topic, version)
) STRICT;

CREATE TABLE stakeholder (
  id INTEGER PRIMARY KEY,
  topic INTEGER NOT NULL REFERENCES topic,
  who TEXT NOT NULL,
  interest TEXT,
  told TEXT                           -- not_yet, informed, heard
) STRICT;

CREATE TABLE fund_line (
  id INTEGER PRIMARY KEY,
  topic INTEGER NOT NULL REFERENCES topic,
  source TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0)
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  body INTEGER NOT NULL REFERENCES body,
  rule TEXT NOT NULL,
  title TEXT NOT NULL,
  mode TEXT NOT NULL,                 -- council, assembly, tea, mediation, ballot
  venue TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  chair INTEGER NOT NULL REFERENCES person,
  recorder INTEGER NOT NULL REFERENCES person,
  supervisor INTEGER REFERENCES person,
  continues INTEGER REFERENCES meeting, -- the meeting whose undecided items are carried over
  notice_on TEXT,
  notice_places TEXT,
  urgent_reason TEXT,
  opened_at INTEGER,
  closed_at INTEGER,
  moved_at INTEGER NOT NULL,
  speech_seconds INTEGER CHECK (speech_seconds BETWEEN 10 AND 36000), -- NULL: the house rule
  speech_times INTEGER CHECK (speech_times BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE teller (
  meeting INTEGER NOT NULL REFERENCES meeting,
  person INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- meeting label/number
  meeting INTEGER NOT NULL REFERENCES meeting,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  topic INTEGER REFERENCES topic,
  presenter INTEGER REFERENCES person,
  started_at INTEGER,
  ended_at INTEGER
) STRICT;
CREATE INDEX agenda_by_meeting ON agenda_item (meeting, position);

-- Who may be in the hall: members entitled to attend, and non-voting attendees.
CREATE TABLE roster (
  meeting INTEGER NOT NULL REFERENCES meeting,
  person INTEGER NOT NULL REFERENCES person,
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  role TEXT NOT NULL,
  area_dm2 INTEGER NOT NULL,
  units INTEGER NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  arrived INTEGER NOT NULL CHECK (arrived IN (0, 1)),
  excused TEXT,                       -- the reason
  proxy INTEGER REFERENCES person,    -- who votes for them, where the rule allows it
  PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting,
  person INTEGER NOT NULL REFERENCES person,
  event TEXT NOT NULL CHECK (event IN ('in', 'out', 'return', 'proxy', 'set-in', 'set-out', 'set-absent')),
  at_ms INTEGER NOT NULL,
  reason TEXT                         -- of a correction (set-…); of a proxy, its document
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting);

CREATE TABLE pause (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting,
  kind TEXT NOT NULL CHECK (kind IN ('recess', 'suspension')),
  reason TEXT,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER
) STRICT;

CREATE TABLE speech (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting,
  item INTEGER REFERENCES agenda_item,
  speaker INTEGER NOT NULL REFERENCES person,
  stance TEXT NOT NULL CHECK (stance IN ('for', 'against', 'amend', 'explain', 'remark')),
  text TEXT NOT NULL,                 -- personal
  seconds INTEGER CHECK (seconds >= 0),
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('speech', 'intervention', 'order'))
) STRICT;
CREATE INDEX speech_by_meeting ON speech (meeting);

-- The floor: who waits for it and who has it. A turn that ends becomes a speech.
CREATE TABLE turn (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- meeting label/T1
  state TEXT NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting,
  item INTEGER REFERENCES agenda_item,
  person INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL CHECK (kind IN ('speech', 'intervention', 'order')),
  stance TEXT NOT NULL CHECK (stance IN ('for', 'against', 'amend', 'explain', 'remark')),
  asked_at INTEGER NOT NULL,
  began_at INTEGER,
  running_since INTEGER,              -- while speaking
  used_ms INTEGER NOT NULL,           -- up to the last pause
  extra_seconds INTEGER NOT NULL,     -- granted by the chair
  text TEXT,                          -- personal: the summary as far as it is written
  moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX turn_by_meeting ON turn (meeting, state);

-- Small groups of one item, and what was merged from their notes.
CREATE TABLE breakout (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- meeting label/G1
  state TEXT NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting,
  item INTEGER NOT NULL REFERENCES agenda_item,
  title TEXT NOT NULL,
  members TEXT NOT NULL,              -- ids of persons, as a list
  text TEXT,                          -- personal
  moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX breakout_by_meeting ON breakout (meeting);

CREATE TABLE item_note (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting,
  item INTEGER NOT NULL REFERENCES agenda_item,
  text TEXT NOT NULL,                 -- personal
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE motion (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- meeting label/M1
  state TEXT NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting,
  item INTEGER REFERENCES agenda_item,
  topic INTEGER REFERENCES topic,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'amendment', 'procedural', 'election')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  amended INTEGER NOT NULL CHECK (amended IN (0, 1)),
  amended_text TEXT,                  -- of an amendment: the parent's text if it is carried
  mover INTEGER NOT NULL REFERENCES person,
  seconder INTEGER REFERENCES person,
  parent INTEGER REFERENCES motion,
  revokes INTEGER REFERENCES resolution DEFERRABLE INITIALLY DEFERRED,
  confirms INTEGER REFERENCES resolution DEFERRABLE INITIALLY DEFERRED,
  authorised_by TEXT,                 -- what lets this body decide in the assembly's place
  moved_at INTEGER NOT NULL,
  seats INTEGER CHECK (seats > 0)     -- of an election; a further vote has the earlier one as its parent
) STRICT;
CREATE INDEX motion_by_meeting ON motion (meeting);

CREATE TABLE candidate (
  motion INTEGER NOT NULL REFERENCES motion,
  person INTEGER NOT NULL REFERENCES person,
  position INTEGER NOT NULL,
  PRIMARY KEY (motion, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  motion INTEGER NOT NULL REFERENCES motion,
  meeting INTEGER NOT NULL REFERENCES meeting,
  method TEXT NOT NULL CHECK (method IN ('show', 'roll', 'paper', 'written', 'secret')),
  rule TEXT NOT NULL,                 -- the rule as it stood, canonical JSON
  rule_id TEXT NOT NULL,
  entitled INTEGER NOT NULL,
  present INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  entitled_dm2 INTEGER,
  issued INTEGER,
  "for" INTEGER, against INTEGER, abstain INTEGER, invalid INTEGER, unreturned INTEGER,
  participating INTEGER, participating_dm2 INTEGER,
  for_dm2 INTEGER, against_dm2 INTEGER, abstain_dm2 INTEGER,
  result TEXT CHECK (result IN ('NO_QUORUM', 'PASSED', 'FAILED')),
  calculation TEXT,                   -- sentence in the register's language
  sums TEXT,                          -- the decisive comparisons: 26×2＝52＞33
  warning TEXT,
  recounted INTEGER NOT NULL CHECK (recounted IN (0, 1)),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  announced_at INTEGER,
  told TEXT,                          -- the second count, of the teller: its five numbers as a list
  differed TEXT,                      -- two counts that differed, of the recorder and the teller: ten numbers as a list
  counted_by TEXT,                    -- ids of those who counted, as a list
  was TEXT,                           -- what a correction replaced: the five numbers and the result as announced, as a list
  invalid_reasons TEXT,               -- why ballots are invalid, as a list
  corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)), -- after the announcement
  reason TEXT,                        -- of a correction, or of calling the vote off
  shows_turnout INTEGER NOT NULL CHECK (shows_turnout IN (0, 1)), -- the hall sees how many have voted
  public_key TEXT,                    -- of a secret vote: what its ballots are sealed with
  used INTEGER, spoiled INTEGER, missing INTEGER, -- slips, when the urn of a secret vote is closed; the rest of those
                                      -- issued came back
  root TEXT,                          -- of its urn before it was opened
  destroyed_at INTEGER
) STRICT;
CREATE INDEX vote_by_motion ON vote (motion);

-- What each candidate of an election got.
CREATE TABLE candidate_vote (
  vote INTEGER NOT NULL REFERENCES vote,
  person INTEGER NOT NULL REFERENCES person,
  votes INTEGER NOT NULL CHECK (votes >= 0),
  outcome TEXT CHECK (outcome IN ('elected', 'not_elected', 'tied')),
  was INTEGER,                        -- what a correction replaced
  PRIMARY KEY (vote, person)
) STRICT, WITHOUT ROWID;

-- The ballots of a secret vote after opening, sorted by a random code that only its voter may know.
CREATE TABLE disclosed (
  vote INTEGER NOT NULL REFERENCES vote,
  code TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (vote, code)
) STRICT, WITHOUT ROWID;

-- Numbered ballots handed out at the door, and what came back.
CREATE TABLE ballot (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- motion label/serial
  state TEXT NOT NULL,
  vote INTEGER NOT NULL REFERENCES vote,
  serial TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  via TEXT NOT NULL,                  -- who or what brought it to the voter
  issued_at INTEGER NOT NULL,
  returned_at INTEGER,
  channel TEXT,                       -- how it came back
  choice TEXT,
  reason TEXT,                        -- why it is invalid or void
  moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ballot_by_vote ON ballot (vote, person);
CREATE UNIQUE INDEX ballot_by_serial ON ballot (vote, serial);

-- Who may vote, frozen when the vote opens; a choice only where names are called or ballots are signed.
CREATE TABLE voter (
  vote INTEGER NOT NULL REFERENCES vote,
  person INTEGER NOT NULL REFERENCES person,
  area_dm2 INTEGER NOT NULL,
  units INTEGER NOT NULL,
  choice TEXT CHECK (choice IN ('for', 'against', 'abstain', 'invalid')),
  channel TEXT,
  at_ms INTEGER,
  PRIMARY KEY (vote, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE resolution (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'opinion')),
  meeting INTEGER NOT NULL REFERENCES meeting,
  topic INTEGER REFERENCES topic,
  text TEXT NOT NULL,
  owners_needed INTEGER NOT NULL CHECK (owners_needed IN (0, 1)),
  owners_vote INTEGER REFERENCES vote,
  effective_on TEXT,
  moved_at INTEGER NOT NULL,
  item INTEGER REFERENCES agenda_item -- of an opinion that nobody objected to when the chair asked
) STRICT;

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- meeting label/kind/version
  state TEXT NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting,
  kind TEXT NOT NULL CHECK (kind IN ('record', 'minutes', 'notice')),
  number TEXT,
  version INTEGER NOT NULL,
  facts TEXT,                         -- personal: the record that the paper is laid out from
  correction TEXT,
  issued_on TEXT,
  moved_at INTEGER NOT NULL,
  UNIQUE (meeting, kind, version)
) STRICT;

CREATE TABLE paper_signature (
  id INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES paper,
  field TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  certificate TEXT NOT NULL,          -- SHA-256 of the signer's certificate
  file TEXT NOT NULL,                 -- SHA-256 of the file that came out
  at_ms INTEGER NOT NULL,
  UNIQUE (paper, field)
) STRICT;

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  category TEXT NOT NULL,             -- Party, village, financial, result, owners
  title TEXT NOT NULL,
  resolution INTEGER REFERENCES resolution,
  meeting INTEGER REFERENCES meeting,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  places TEXT NOT NULL,
  contact TEXT NOT NULL,
  supplement TEXT,
  moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE objection (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  notice INTEGER NOT NULL REFERENCES notice,
  person INTEGER REFERENCES person,
  text TEXT NOT NULL,                 -- personal
  received_on TEXT NOT NULL,
  due TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('accepted', 'partial', 'rejected')),
  reply TEXT,
  answered_on TEXT,
  reviews INTEGER NOT NULL,
  moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE reconsideration (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  resolution INTEGER NOT NULL REFERENCES resolution,
  askers INTEGER NOT NULL,
  base INTEGER NOT NULL,
  reason TEXT NOT NULL,
  article TEXT NOT NULL,
  motion INTEGER REFERENCES motion,
  moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  resolution INTEGER REFERENCES resolution,
  request INTEGER REFERENCES request,
  title TEXT NOT NULL,
  owner_unit TEXT,
  owner INTEGER REFERENCES person,
  money_fen INTEGER,
  assigned_on TEXT,
  sign_by TEXT,
  signed_on TEXT,
  due TEXT,
  original_due TEXT,
  handed_in_on TEXT,
  done_on TEXT,
  extensions INTEGER NOT NULL,
  escalations INTEGER NOT NULL,
  returns INTEGER NOT NULL,
  reason TEXT,
  moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE extension (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  task INTEGER NOT NULL REFERENCES task,
  to_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  decided_by INTEGER REFERENCES person,
  decided_on TEXT
) STRICT;

CREATE TABLE progress (
  id INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES task,
  text TEXT NOT NULL,
  event TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  resolution INTEGER NOT NULL REFERENCES resolution,
  sent INTEGER NOT NULL,
  satisfied INTEGER NOT NULL,
  basically INTEGER NOT NULL,
  unsatisfied INTEGER NOT NULL,
  invalid INTEGER NOT NULL,
  on_date TEXT NOT NULL
) STRICT;

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  resolution INTEGER NOT NULL REFERENCES resolution,
  person INTEGER REFERENCES person,
  text TEXT NOT NULL,                 -- personal
  on_date TEXT NOT NULL
) STRICT;

-- Files that belong to a thing; their bytes stand beside the register under their digest (council/files.h).
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,         -- label of the thing/F1
  state TEXT NOT NULL CHECK (state IN ('attached', 'detached', 'erased')),
  entity TEXT NOT NULL CHECK (entity IN ('request', 'topic', 'meeting', 'task', 'notice')),
  thing INTEGER NOT NULL,
  name TEXT,                          -- personal: as the file was called
  media TEXT NOT NULL,                -- by its content
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL,
  reason TEXT,
  ended INTEGER,                      -- the change that detached or erased it
  moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_by_thing ON attachment (entity, thing);
CREATE INDEX attachment_by_content ON attachment (sha256);
