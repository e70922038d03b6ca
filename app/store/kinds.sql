-- The kinds of change: for each its members, and the statements that carry it into the tables.
--
-- "kind NAME member:type …": i integer, t text, l list of texts, p personal text (the ledger holds its digest);
-- a "?" allows null. The statements may name every member, and :seq, :at_ms and :actor of the change.

-- kind register.created uuid:t name:t kind:t community:t division:t? language:t contact:t? key:t
INSERT INTO register VALUES (1, :uuid, :name, :kind, :community, :division, :language, :contact, :key, :at_ms);

-- kind register.key_changed key:t reason:t
UPDATE register SET key = :key;

-- kind person.added label:t office:t name:p? phone:p? address:p? building:t? household:t? grid:t? sex:t?
INSERT INTO person VALUES (:seq, :label, :office, :name, :phone, :address, :building, :household, :grid, :sex, NULL);

-- kind person.changed person:i office:t name:p? phone:p? address:p? building:t? household:t? grid:t? sex:t?
UPDATE person SET office = :office, name = :name, phone = :phone, address = :address, building = :building,
  household = :household, grid = :grid, sex = :sex WHERE id = :person;

-- kind person.erased person:i digests:l reason:t
UPDATE person SET name = NULL, phone = NULL, address = NULL, building = NULL, household = NULL, erased_at = :at_ms
  WHERE id = :person;

-- kind person.kin person:i other:i
INSERT INTO kin VALUES (:seq, :person, :other);

-- kind body.added label:t name:t rule:t heads:i? area_dm2:i?
INSERT INTO body VALUES (:seq, :label, :name, :rule, :heads, :area_dm2);

-- kind seat.added body:i person:i role:t area_dm2:i units:i
INSERT INTO seat VALUES (:seq, :body, :person, :role, :area_dm2, :units, NULL);

-- kind seat.changed seat:i role:t area_dm2:i units:i
UPDATE seat SET role = :role, area_dm2 = :area_dm2, units = :units WHERE id = :seat;

-- kind seat.ended seat:i reason:t
UPDATE seat SET ended_at = :at_ms WHERE id = :seat;

-- kind catalogue.added label:t catalogue:t title:t negative:i source:t?
INSERT INTO catalogue (id, label, catalogue, title, negative, source)
  VALUES (:seq, :label, :catalogue, :title, :negative, :source);

-- kind catalogue.changed catalogue:i list:t title:t negative:i source:t?
UPDATE catalogue SET catalogue = :list, title = :title, negative = :negative, source = :source WHERE id = :catalogue;

-- kind catalogue.ended catalogue:i on:t reason:t
UPDATE catalogue SET ended_on = :on, end_reason = :reason WHERE id = :catalogue;

-- kind catalogue.resumed catalogue:i
UPDATE catalogue SET ended_on = NULL, end_reason = NULL WHERE id = :catalogue;

-- kind request.registered label:t state:t source:t kind:t? grid:t? person:i? text:p anonymous:i received_on:t due:t feedback:i? external:t? contact:p?
INSERT INTO request VALUES (:seq, :label, :state, :source, :kind, :grid, :person, :text, :anonymous, :received_on,
  :due, :feedback, NULL, NULL, NULL, NULL, :external, :contact, :at_ms);
INSERT INTO request_event VALUES (:seq, :seq, 'registered', NULL, :actor, :at_ms);

-- kind request.erased request:i digests:l reason:t
UPDATE request SET contact = NULL WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'erased', :reason, :actor, :at_ms);

-- kind request.accepted request:i state:t due:t
UPDATE request SET state = :state, due = :due, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'accepted', NULL, :actor, :at_ms);

-- kind request.declined request:i state:t reason:t
UPDATE request SET state = :state, reason = :reason, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'declined', :reason, :actor, :at_ms);

-- kind request.referred request:i state:t to:t
UPDATE request SET state = :state, referred_to = :to, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'referred', :to, :actor, :at_ms);

-- kind request.withdrawn request:i state:t
UPDATE request SET state = :state, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'withdrawn', NULL, :actor, :at_ms);

-- kind request.handled request:i state:t
UPDATE request SET state = :state, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'handled', NULL, :actor, :at_ms);

-- kind request.made_topic request:i state:t
UPDATE request SET state = :state, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'made_topic', NULL, :actor, :at_ms);

-- kind request.closed request:i state:t outcome:t
UPDATE request SET state = :state, outcome = :outcome, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'closed', :outcome, :actor, :at_ms);

-- kind request.rated request:i state:t rating:t
UPDATE request SET state = :state, rating = :rating, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'rated', :rating, :actor, :at_ms);

-- kind request.archived request:i state:t
UPDATE request SET state = :state, moved_at = :at_ms WHERE id = :request;
INSERT INTO request_event VALUES (:seq, :request, 'archived', NULL, :actor, :at_ms);

-- kind topic.proposed label:t state:t title:t kind:t matter:t commons:i important:i request:i? text:t due:t
INSERT INTO topic (id, label, state, title, kind, matter, commons, important, request, version, due, moved_at)
  VALUES (:seq, :label, :state, :title, :kind, :matter, :commons, :important, :request, 1, :due, :at_ms);
INSERT INTO topic_version VALUES (:seq, :seq, 1, :text, NULL);

-- kind topic.party_reviewed topic:i on:t outcome:t
UPDATE topic SET party_on = :on, party_outcome = :outcome WHERE id = :topic;

-- kind topic.admitted topic:i state:t catalogue:i? reason:t?
UPDATE topic SET state = :state, catalogue = :catalogue, reason = :reason, admitted_at = :at_ms, moved_at = :at_ms
  WHERE id = :topic;

-- kind topic.returned topic:i state:t reason:t
UPDATE topic SET state = :state, reason = :reason, moved_at = :at_ms WHERE id = :topic;

-- kind topic.rejected topic:i state:t reason:t
UPDATE topic SET state = :state, reason = :reason, moved_at = :at_ms WHERE id = :topic;

-- kind topic.resubmitted topic:i state:t due:t
UPDATE topic SET state = :state, due = :due, reason = NULL, moved_at = :at_ms WHERE id = :topic;

-- kind topic.version_added topic:i version:i text:t note:t?
INSERT INTO topic_version VALUES (:seq, :topic, :version, :text, :note);
UPDATE topic SET version = :version WHERE id = :topic;

-- kind topic.corrected topic:i title:t kind:t matter:t commons:i important:i
UPDATE topic SET title = :title, kind = :kind, matter = :matter, commons = :commons, important = :important WHERE id = :topic;

-- kind topic.taken_back topic:i state:t reason:t due:t
UPDATE topic SET state = :state, reason = :reason, due = :due, catalogue = NULL, admitted_at = NULL, body = NULL, rule = NULL,
  owners_needed = NULL, routing = NULL, moved_at = :at_ms WHERE id = :topic;

-- kind topic.stakeholder_added topic:i who:t interest:t? told:t?
INSERT INTO stakeholder VALUES (:seq, :topic, :who, :interest, :told);

-- kind topic.stakeholder_changed stakeholder:i who:t interest:t? told:t?
UPDATE stakeholder SET who = :who, interest = :interest, told = :told WHERE id = :stakeholder;

-- kind topic.stakeholder_removed stakeholder:i
DELETE FROM stakeholder WHERE id = :stakeholder;

-- kind topic.legal_opinion topic:i by:i text:t
UPDATE topic SET legal_by = :by, legal_opinion = :text, legal_at = :at_ms WHERE id = :topic;

-- kind topic.risk_checked topic:i level:t text:t
UPDATE topic SET risk_level = :level, risk_text = :text, risk_by = nullif(:actor, 0), risk_at = :at_ms WHERE id = :topic;

-- kind topic.fund_added topic:i source:t amount_fen:i
INSERT INTO fund_line VALUES (:seq, :topic, :source, :amount_fen);

-- kind topic.fund_changed fund:i source:t amount_fen:i
UPDATE fund_line SET source = :source, amount_fen = :amount_fen WHERE id = :fund;

-- kind topic.fund_removed fund:i
DELETE FROM fund_line WHERE id = :fund;

-- kind topic.routed topic:i state:t body:i rule:t owners_needed:i routing:t
UPDATE topic SET state = :state, body = :body, rule = :rule, owners_needed = :owners_needed, routing = :routing,
  moved_at = :at_ms WHERE id = :topic;

-- kind topic.decided topic:i state:t
UPDATE topic SET state = :state, moved_at = :at_ms WHERE id = :topic;

-- kind topic.undecided topic:i state:t
UPDATE topic SET state = :state, moved_at = :at_ms WHERE id = :topic;

-- kind topic.archived topic:i state:t
UPDATE topic SET state = :state, moved_at = :at_ms WHERE id = :topic;

-- kind meeting.planned label:t state:t body:i rule:t title:t mode:t venue:t starts_at:i ends_at:i chair:i recorder:i supervisor:i? tellers:l continues:i?
INSERT INTO meeting (id, label, state, body, rule, title, mode, venue, starts_at, ends_at, chair, recorder, supervisor,
  continues, moved_at) VALUES (:seq, :label, :state, :body, :rule, :title, :mode, :venue, :starts_at, :ends_at, :chair,
  :recorder, :supervisor, :continues, :at_ms);
INSERT INTO teller SELECT :seq, CAST(value AS INTEGER) FROM json_each(:tellers);

-- kind meeting.replanned meeting:i title:t venue:t starts_at:i ends_at:i chair:i recorder:i supervisor:i? tellers:l
UPDATE meeting SET title = :title, venue = :venue, starts_at = :starts_at, ends_at = :ends_at, chair = :chair,
  recorder = :recorder, supervisor = :supervisor WHERE id = :meeting;
DELETE FROM teller WHERE meeting = :meeting;
INSERT INTO teller SELECT :meeting, CAST(value AS INTEGER) FROM json_each(:tellers);

-- kind agenda.added label:t meeting:i position:i title:t minutes:i topic:i? presenter:i?
INSERT INTO agenda_item VALUES (:seq, :label, :meeting, :position, :title, :minutes, :topic, :presenter, NULL, NULL);

-- kind agenda.changed item:i title:t minutes:i presenter:i?
UPDATE agenda_item SET title = :title, minutes = :minutes, presenter = :presenter WHERE id = :item;

-- kind agenda.ordered meeting:i items:l
UPDATE agenda_item SET position = (SELECT key + 1 FROM json_each(:items) WHERE CAST(value AS INTEGER) = agenda_item.id)
  WHERE meeting = :meeting AND id IN (SELECT CAST(value AS INTEGER) FROM json_each(:items));

-- kind agenda.removed item:i
DELETE FROM agenda_item WHERE id = :item;

-- kind agenda.started item:i
UPDATE agenda_item SET started_at = coalesce(started_at, :at_ms), ended_at = NULL WHERE id = :item;

-- kind agenda.taken_back item:i
UPDATE agenda_item SET started_at = NULL, ended_at = NULL WHERE id = :item;

-- kind agenda.ended item:i
UPDATE agenda_item SET ended_at = :at_ms WHERE id = :item;

-- kind meeting.notified meeting:i state:t on:t places:t urgent_reason:t?
UPDATE meeting SET state = :state, notice_on = :on, notice_places = :places, urgent_reason = :urgent_reason,
  moved_at = :at_ms WHERE id = :meeting;

-- kind meeting.checkin_opened meeting:i state:t body:i
UPDATE meeting SET state = :state, moved_at = :at_ms WHERE id = :meeting;
DELETE FROM roster WHERE meeting = :meeting
  AND person NOT IN (SELECT person FROM seat WHERE body = :body AND ended_at IS NULL);
INSERT INTO roster SELECT :meeting, person, 1, role, area_dm2, units, 0, 0, NULL, NULL FROM seat
  WHERE body = :body AND ended_at IS NULL
  ON CONFLICT (meeting, person) DO UPDATE SET voting = 1, role = excluded.role, area_dm2 = excluded.area_dm2,
    units = excluded.units;

-- kind attendance.excused meeting:i person:i role:t area_dm2:i units:i reason:t
INSERT INTO roster VALUES (:meeting, :person, 1, :role, :area_dm2, :units, 0, 0, :reason, NULL)
  ON CONFLICT (meeting, person) DO UPDATE SET excused = :reason;

-- kind attendance.attending meeting:i person:i role:t
INSERT INTO roster VALUES (:meeting, :person, 0, :role, 0, 1, 1, 1, NULL, NULL);
INSERT INTO attendance VALUES (:seq, :meeting, :person, 'in', :at_ms, NULL);

-- kind attendance.checked_in meeting:i person:i
UPDATE roster SET present = 1, arrived = 1, excused = NULL, proxy = NULL WHERE meeting = :meeting AND person = :person;
INSERT INTO attendance VALUES (:seq, :meeting, :person, 'in', :at_ms, NULL);

-- kind attendance.signed_out meeting:i person:i
UPDATE roster SET present = 0 WHERE meeting = :meeting AND (person = :person OR proxy = :person);
INSERT INTO attendance VALUES (:seq, :meeting, :person, 'out', :at_ms, NULL);

-- kind attendance.returned meeting:i person:i
UPDATE roster SET present = 1, proxy = CASE WHEN person = :person THEN NULL ELSE proxy END
  WHERE meeting = :meeting AND (person = :person OR proxy = :person);
INSERT INTO attendance VALUES (:seq, :meeting, :person, 'return', :at_ms, NULL);

-- kind attendance.represented meeting:i person:i holder:i document:t
UPDATE roster SET present = 1, arrived = 1, excused = NULL, proxy = :holder WHERE meeting = :meeting AND person = :person;
INSERT INTO attendance VALUES (:seq, :meeting, :person, 'proxy', :at_ms, :document);

-- kind attendance.corrected meeting:i person:i present:i arrived:i event:t reason:t
UPDATE roster SET present = :present, arrived = :arrived, excused = CASE WHEN :arrived THEN NULL ELSE excused END, proxy = NULL
  WHERE meeting = :meeting AND person = :person;
UPDATE roster SET present = 0 WHERE meeting = :meeting AND proxy = :person AND NOT :present;
UPDATE roster SET arrived = 0, proxy = NULL WHERE meeting = :meeting AND proxy = :person AND NOT :arrived;
INSERT INTO attendance VALUES (:seq, :meeting, :person, :event, :at_ms, :reason);

-- kind meeting.opened meeting:i state:t entitled:i present:i
UPDATE meeting SET state = :state, opened_at = coalesce(opened_at, :at_ms), moved_at = :at_ms WHERE id = :meeting;

-- kind meeting.recessed meeting:i state:t reason:t?
UPDATE meeting SET state = :state, moved_at = :at_ms WHERE id = :meeting;
INSERT INTO pause VALUES (:seq, :meeting, 'recess', :reason, :at_ms, NULL);

-- kind meeting.suspended meeting:i state:t reason:t
UPDATE meeting SET state = :state, moved_at = :at_ms WHERE id = :meeting;
INSERT INTO pause VALUES (:seq, :meeting, 'suspension', :reason, :at_ms, NULL);

-- kind meeting.resumed meeting:i state:t
UPDATE meeting SET state = :state, moved_at = :at_ms WHERE id = :meeting;
UPDATE pause SET to_ms = :at_ms WHERE meeting = :meeting AND to_ms IS NULL;

-- kind meeting.ended_inquorate meeting:i state:t reason:t
UPDATE meeting SET state = :state, closed_at = :at_ms, moved_at = :at_ms WHERE id = :meeting;
UPDATE pause SET to_ms = :at_ms WHERE meeting = :meeting AND to_ms IS NULL;

-- kind meeting.adjourned meeting:i state:t
UPDATE meeting SET state = :state, closed_at = :at_ms, moved_at = :at_ms WHERE id = :meeting;
UPDATE pause SET to_ms = :at_ms WHERE meeting = :meeting AND to_ms IS NULL;

-- kind meeting.cancelled meeting:i state:t reason:t
UPDATE meeting SET state = :state, urgent_reason = :reason, moved_at = :at_ms WHERE id = :meeting;

-- kind meeting.archived meeting:i state:t
UPDATE meeting SET state = :state, moved_at = :at_ms WHERE id = :meeting;

-- kind speech.given meeting:i item:i? speaker:i stance:t text:p seconds:i?
INSERT INTO speech VALUES (:seq, :meeting, :item, :speaker, :stance, :text, :seconds, :at_ms, 'speech');

-- kind speech.corrected speech:i stance:t text:p reason:t
UPDATE speech SET stance = :stance, text = :text WHERE id = :speech;

-- kind meeting.speaking_set meeting:i seconds:i times:i
UPDATE meeting SET speech_seconds = :seconds, speech_times = :times WHERE id = :meeting;

-- kind turn.asked label:t state:t meeting:i item:i? person:i kind:t stance:t
INSERT INTO turn VALUES (:seq, :label, :state, :meeting, :item, :person, :kind, :stance, :at_ms, NULL, NULL, 0, 0, NULL,
  :at_ms);

-- kind turn.withdrawn turn:i state:t
UPDATE turn SET state = :state, used_ms = used_ms + max(0, :at_ms - coalesce(running_since, :at_ms)), running_since = NULL,
  moved_at = :at_ms WHERE id = :turn;

-- kind turn.begun turn:i state:t
UPDATE turn SET state = :state, began_at = coalesce(began_at, :at_ms), running_since = :at_ms, moved_at = :at_ms
  WHERE id = :turn;

-- kind turn.paused turn:i state:t
UPDATE turn SET state = :state, used_ms = used_ms + max(0, :at_ms - running_since), running_since = NULL, moved_at = :at_ms
  WHERE id = :turn;

-- kind turn.extended turn:i seconds:i
UPDATE turn SET extra_seconds = extra_seconds + :seconds WHERE id = :turn;

-- kind turn.noted turn:i stance:t text:p
UPDATE turn SET stance = :stance, text = :text WHERE id = :turn;

-- kind turn.ended turn:i state:t meeting:i item:i? speaker:i kind:t stance:t text:p seconds:i
UPDATE turn SET state = :state, running_since = NULL, used_ms = :seconds * 1000, stance = :stance, text = :text,
  moved_at = :at_ms WHERE id = :turn;
INSERT INTO speech VALUES (:seq, :meeting, :item, :speaker, :stance, :text, :seconds, :at_ms, :kind);

-- kind breakout.opened label:t state:t meeting:i item:i title:t members:l
INSERT INTO breakout VALUES (:seq, :label, :state, :meeting, :item, :title, :members, NULL, :at_ms);

-- kind breakout.noted breakout:i state:t text:p
UPDATE breakout SET state = :state, text = :text, moved_at = :at_ms WHERE id = :breakout;

-- kind breakout.merged item:i meeting:i text:p
UPDATE breakout SET state = 'merged', moved_at = :at_ms WHERE item = :item AND state <> 'merged';
INSERT INTO item_note VALUES (:seq, :meeting, :item, :text, :at_ms);

-- kind motion.proposed label:t state:t meeting:i item:i? topic:i? kind:t title:t text:t amended_text:t? mover:i parent:i? revokes:i? confirms:i? authorised_by:t?
INSERT INTO motion VALUES (:seq, :label, :state, :meeting, :item, :topic, :kind, :title, :text, 0, :amended_text, :mover,
  NULL, :parent, :revokes, :confirms, :authorised_by, :at_ms, NULL);

-- kind election.proposed label:t state:t meeting:i item:i? title:t text:t mover:i parent:i? seats:i candidates:l
INSERT INTO motion VALUES (:seq, :label, :state, :meeting, :item, NULL, 'election', :title, :text, 0, NULL, :mover, NULL,
  :parent, NULL, NULL, NULL, :at_ms, :seats);
INSERT INTO candidate SELECT :seq, CAST(value AS INTEGER), key + 1 FROM json_each(:candidates);

-- kind motion.seconded motion:i state:t by:i
UPDATE motion SET state = :state, seconder = :by, moved_at = :at_ms WHERE id = :motion;

-- kind motion.withdrawn motion:i state:t
UPDATE motion SET state = :state, moved_at = :at_ms WHERE id = :motion;

-- kind motion.tabled motion:i state:t
UPDATE motion SET state = :state, moved_at = :at_ms WHERE id = :motion;

-- kind motion.taken_up motion:i state:t
UPDATE motion SET state = :state, seconder = NULL, moved_at = :at_ms WHERE id = :motion;

-- kind motion.amended motion:i text:t by:i
UPDATE motion SET text = :text, amended = 1 WHERE id = :motion;

-- kind motion.restored motion:i text:t amended:i by:i
UPDATE motion SET text = :text, amended = :amended WHERE id = :motion;

-- kind vote.opened state:t motion:i motion_state:t meeting:i method:t rule:t rule_id:t entitled:i present:i arrived:i entitled_dm2:i? shows_turnout:i? public_key:t? issued:i?
INSERT INTO vote (id, state, motion, meeting, method, rule, rule_id, entitled, present, arrived, entitled_dm2, recounted,
  opened_at, corrected, shows_turnout, public_key, issued) VALUES (:seq, :state, :motion, :meeting, :method, :rule, :rule_id,
  :entitled, :present, :arrived, :entitled_dm2, 0, :at_ms, 0, coalesce(:shows_turnout, 0), :public_key, :issued);
INSERT INTO voter SELECT :seq, person, area_dm2, units, NULL, NULL, NULL FROM roster
  WHERE meeting = :meeting AND voting = 1 AND (present = 1 OR :method = 'written');
UPDATE motion SET state = :motion_state, moved_at = :at_ms WHERE id = :motion;

-- kind vote.issued vote:i issued:i
UPDATE vote SET issued = :issued WHERE id = :vote;

-- kind vote.cast vote:i person:i choice:t channel:t?
UPDATE voter SET choice = :choice, channel = :channel, at_ms = :at_ms WHERE vote = :vote AND person = :person;

-- kind vote.counted vote:i for:i against:i abstain:i invalid:i unreturned:i participating:i? participating_dm2:i? for_dm2:i? against_dm2:i? abstain_dm2:i? invalid_reasons:l? by:l
UPDATE vote SET "for" = :for, against = :against, abstain = :abstain, invalid = :invalid, unreturned = :unreturned,
  participating = :participating, participating_dm2 = :participating_dm2, for_dm2 = :for_dm2, against_dm2 = :against_dm2,
  abstain_dm2 = :abstain_dm2, invalid_reasons = :invalid_reasons, counted_by = :by WHERE id = :vote;

-- kind vote.told vote:i told:l by:l
UPDATE vote SET told = :told WHERE id = :vote;

-- kind vote.untold vote:i
UPDATE vote SET differed = json_array("for", against, abstain, invalid, unreturned, told ->> 0, told ->> 1, told ->> 2,
  told ->> 3, told ->> 4) WHERE id = :vote AND "for" IS NOT NULL AND told IS NOT NULL AND differed IS NULL;
UPDATE vote SET "for" = NULL, against = NULL, abstain = NULL, invalid = NULL, unreturned = NULL, invalid_reasons = NULL,
  counted_by = NULL, told = NULL WHERE id = :vote;

-- kind vote.candidates_counted vote:i people:l votes:l invalid:i unreturned:i for:i against:i abstain:i invalid_reasons:l? by:l
UPDATE vote SET "for" = :for, against = :against, abstain = :abstain, invalid = :invalid, unreturned = :unreturned,
  invalid_reasons = :invalid_reasons, counted_by = :by WHERE id = :vote;
DELETE FROM candidate_vote WHERE vote = :vote;
INSERT INTO candidate_vote SELECT :vote, CAST(p.value AS INTEGER), CAST(v.value AS INTEGER), NULL, NULL
  FROM json_each(:people) p JOIN json_each(:votes) v ON v.key = p.key;

-- kind vote.seats_given vote:i people:l outcomes:l
UPDATE candidate_vote SET outcome = (SELECT nullif(o.value, '') FROM json_each(:people) p JOIN json_each(:outcomes) o ON o.key = p.key
  WHERE CAST(p.value AS INTEGER) = candidate_vote.person) WHERE vote = :vote;

-- kind vote.called_off vote:i state:t motion:i motion_state:t reason:t
UPDATE vote SET state = :state, reason = :reason, closed_at = :at_ms, result = NULL, calculation = NULL, sums = NULL,
  warning = NULL WHERE id = :vote;
UPDATE motion SET state = :motion_state, moved_at = :at_ms WHERE id = :motion;

-- kind vote.corrected vote:i motion:i motion_state:t for:i against:i abstain:i invalid:i unreturned:i participating:i? participating_dm2:i? for_dm2:i? against_dm2:i? abstain_dm2:i? result:t calculation:t sums:t warning:t? by:l reason:t
UPDATE vote SET was = json_array("for", against, abstain, invalid, unreturned, result) WHERE id = :vote AND was IS NULL;
UPDATE vote SET "for" = :for, against = :against, abstain = :abstain, invalid = :invalid, unreturned = :unreturned,
  participating = :participating, participating_dm2 = :participating_dm2, for_dm2 = :for_dm2, against_dm2 = :against_dm2,
  abstain_dm2 = :abstain_dm2, result = :result, calculation = :calculation, sums = :sums, warning = :warning, corrected = 1,
  reason = :reason WHERE id = :vote;
UPDATE motion SET state = :motion_state, moved_at = :at_ms WHERE id = :motion;

-- kind vote.candidates_corrected vote:i people:l votes:l outcomes:l
UPDATE candidate_vote SET was = coalesce(was, votes),
  votes = (SELECT CAST(v.value AS INTEGER) FROM json_each(:people) p JOIN json_each(:votes) v ON v.key = p.key
    WHERE CAST(p.value AS INTEGER) = candidate_vote.person),
  outcome = (SELECT nullif(o.value, '') FROM json_each(:people) p JOIN json_each(:outcomes) o ON o.key = p.key
    WHERE CAST(p.value AS INTEGER) = candidate_vote.person) WHERE vote = :vote;

-- kind vote.name_corrected vote:i person:i choice:t
UPDATE voter SET choice = :choice WHERE vote = :vote AND person = :person;
UPDATE ballot SET choice = :choice WHERE vote = :vote AND person = :person AND state = 'returned';

-- kind vote.urn_closed vote:i used:i spoiled:i missing:i root:t by:l
UPDATE vote SET used = :used, spoiled = :spoiled, missing = :missing, root = :root WHERE id = :vote;

-- kind vote.urn_opened vote:i codes:l choices:l for:i against:i abstain:i invalid:i unreturned:i
UPDATE vote SET "for" = :for, against = :against, abstain = :abstain, invalid = :invalid, unreturned = :unreturned
  WHERE id = :vote;
INSERT INTO disclosed SELECT :vote, c.value, o.value FROM json_each(:codes) c JOIN json_each(:choices) o ON o.key = c.key;

-- kind vote.urn_destroyed vote:i
UPDATE vote SET destroyed_at = :at_ms WHERE id = :vote;

-- kind ballot.issued label:t state:t vote:i serial:t person:i via:t
INSERT INTO ballot VALUES (:seq, :label, :state, :vote, :serial, :person, :via, :at_ms, NULL, NULL, NULL, NULL, :at_ms);

-- kind ballot.returned ballot:i state:t vote:i person:i choice:t channel:t reason:t?
UPDATE ballot SET state = :state, returned_at = :at_ms, channel = :channel, choice = :choice, reason = :reason,
  moved_at = :at_ms WHERE id = :ballot;
UPDATE voter SET choice = :choice, channel = :channel, at_ms = :at_ms WHERE vote = :vote AND person = :person;

-- kind ballot.voided ballot:i state:t reason:t
UPDATE voter SET choice = NULL, channel = NULL, at_ms = NULL
  WHERE (vote, person) = (SELECT vote, person FROM ballot WHERE id = :ballot AND state = 'returned');
UPDATE ballot SET state = :state, reason = :reason, moved_at = :at_ms WHERE id = :ballot;

-- kind vote.closed vote:i state:t result:t calculation:t sums:t warning:t?
UPDATE vote SET state = :state, result = :result, calculation = :calculation, sums = :sums, warning = :warning,
  closed_at = :at_ms WHERE id = :vote;

-- kind vote.recounted vote:i for:i against:i abstain:i invalid:i unreturned:i result:t calculation:t sums:t by:l reason:t
UPDATE vote SET "for" = :for, against = :against, abstain = :abstain, invalid = :invalid, unreturned = :unreturned,
  result = :result, calculation = :calculation, sums = :sums, recounted = 1 WHERE id = :vote;

-- kind vote.announced vote:i state:t motion:i motion_state:t
UPDATE vote SET state = :state, announced_at = :at_ms WHERE id = :vote;
UPDATE motion SET state = :motion_state, moved_at = :at_ms WHERE id = :motion;

-- kind resolution.adopted label:t state:t kind:t meeting:i topic:i? text:t owners_needed:i
INSERT INTO resolution (id, label, state, kind, meeting, topic, text, owners_needed, moved_at)
  VALUES (:seq, :label, :state, :kind, :meeting, :topic, :text, :owners_needed, :at_ms);

-- kind resolution.consented label:t state:t meeting:i item:i topic:i? text:t owners_needed:i
INSERT INTO resolution (id, label, state, kind, meeting, topic, text, owners_needed, moved_at, item)
  VALUES (:seq, :label, :state, 'opinion', :meeting, :topic, :text, :owners_needed, :at_ms, :item);

-- kind resolution.posted resolution:i state:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.owners_agreed resolution:i vote:i
UPDATE resolution SET owners_vote = :vote WHERE id = :resolution;

-- kind resolution.took_effect resolution:i state:t on:t
UPDATE resolution SET state = :state, effective_on = :on, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.executing resolution:i state:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.completed resolution:i state:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.suspended resolution:i state:t reason:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.upheld resolution:i state:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.revoked resolution:i state:t reason:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.amended resolution:i state:t text:t
UPDATE resolution SET state = :state, text = :text, moved_at = :at_ms WHERE id = :resolution;

-- kind resolution.archived resolution:i state:t
UPDATE resolution SET state = :state, moved_at = :at_ms WHERE id = :resolution;

-- kind paper.drafted label:t state:t meeting:i kind:t number:t? version:i correction:t?
INSERT INTO paper VALUES (:seq, :label, :state, :meeting, :kind, :number, :version, NULL, :correction, NULL, :at_ms);

-- kind paper.checked paper:i state:t
UPDATE paper SET state = :state, moved_at = :at_ms WHERE id = :paper;

-- kind paper.issued paper:i state:t on:t facts:p
UPDATE paper SET state = :state, issued_on = :on, facts = :facts, moved_at = :at_ms WHERE id = :paper;

-- kind paper.signed paper:i state:t field:t person:i certificate:t file:t
INSERT INTO paper_signature VALUES (:seq, :paper, :field, :person, :certificate, :file, :at_ms);
UPDATE paper SET state = :state, moved_at = :at_ms WHERE id = :paper;

-- kind notice.posted label:t state:t category:t title:t resolution:i? meeting:i? from_on:t to_on:t places:t contact:t
INSERT INTO notice VALUES (:seq, :label, :state, :category, :title, :resolution, :meeting, :from_on, :to_on, :places,
  :contact, NULL, :at_ms);

-- kind notice.disputed notice:i state:t
UPDATE notice SET state = :state, moved_at = :at_ms WHERE id = :notice;

-- kind notice.upheld notice:i state:t
UPDATE notice SET state = :state, moved_at = :at_ms WHERE id = :notice;

-- kind notice.supplemented notice:i state:t text:t
UPDATE notice SET state = :state, supplement = coalesce(supplement || char(10), '') || :text, moved_at = :at_ms
  WHERE id = :notice;

-- kind notice.reposted notice:i state:t from_on:t to_on:t reason:t
UPDATE notice SET state = :state, from_on = :from_on, to_on = :to_on, moved_at = :at_ms WHERE id = :notice;

-- kind notice.expired notice:i state:t
UPDATE notice SET state = :state, moved_at = :at_ms WHERE id = :notice;

-- kind notice.archived notice:i state:t
UPDATE notice SET state = :state, moved_at = :at_ms WHERE id = :notice;

-- kind objection.submitted label:t state:t notice:i person:i? text:p received_on:t due:t
INSERT INTO objection VALUES (:seq, :label, :state, :notice, :person, :text, :received_on, :due, NULL, NULL, NULL, 0,
  :at_ms);

-- kind objection.accepted objection:i state:t
UPDATE objection SET state = :state, moved_at = :at_ms WHERE id = :objection;

-- kind objection.checked objection:i state:t finding:t
UPDATE objection SET state = :state, moved_at = :at_ms WHERE id = :objection;

-- kind objection.answered objection:i state:t outcome:t text:t on:t
UPDATE objection SET state = :state, outcome = :outcome, reply = :text, answered_on = :on, moved_at = :at_ms
  WHERE id = :objection;

-- kind objection.review_asked objection:i state:t reason:t due:t
UPDATE objection SET state = :state, reviews = reviews + 1, due = :due, moved_at = :at_ms WHERE id = :objection;

-- kind objection.closed objection:i state:t
UPDATE objection SET state = :state, moved_at = :at_ms WHERE id = :objection;

-- kind reconsideration.asked label:t state:t resolution:i askers:i base:i reason:t article:t people:l
INSERT INTO reconsideration VALUES (:seq, :label, :state, :resolution, :askers, :base, :reason, :article, NULL, :at_ms);

-- kind reconsideration.decided reconsideration:i state:t motion:i
UPDATE reconsideration SET state = :state, motion = :motion, moved_at = :at_ms WHERE id = :reconsideration;

-- kind task.created label:t state:t resolution:i? request:i? title:t money_fen:i?
INSERT INTO task (id, label, state, resolution, request, title, money_fen, extensions, escalations, returns, moved_at)
  VALUES (:seq, :label, :state, :resolution, :request, :title, :money_fen, 0, 0, 0, :at_ms);

-- kind task.assigned task:i state:t owner_unit:t owner:i? on:t due:t sign_by:t
UPDATE task SET state = :state, owner_unit = :owner_unit, owner = :owner, assigned_on = :on, due = :due,
  original_due = coalesce(original_due, :due), sign_by = :sign_by, moved_at = :at_ms WHERE id = :task;

-- kind task.signed_for task:i state:t on:t
UPDATE task SET state = :state, signed_on = :on, moved_at = :at_ms WHERE id = :task;

-- kind task.started task:i state:t text:t
UPDATE task SET state = :state, moved_at = :at_ms WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :text, 'start', :at_ms);

-- kind task.progressed task:i text:t
INSERT INTO progress VALUES (:seq, :task, :text, 'progress', :at_ms);

-- kind task.suspended task:i state:t reason:t
UPDATE task SET state = :state, reason = :reason, moved_at = :at_ms WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :reason, 'suspend', :at_ms);

-- kind task.resumed task:i state:t
UPDATE task SET state = :state, reason = NULL, moved_at = :at_ms WHERE id = :task;

-- kind task.escalated task:i to:t reason:t
UPDATE task SET escalations = escalations + 1 WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :reason, 'escalate', :at_ms);

-- kind task.handed_in task:i state:t on:t text:t
UPDATE task SET state = :state, handed_in_on = :on, moved_at = :at_ms WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :text, 'hand-in', :at_ms);

-- kind task.passed task:i state:t on:t by:i
UPDATE task SET state = :state, done_on = :on, moved_at = :at_ms WHERE id = :task;

-- kind task.returned task:i state:t reason:t
UPDATE task SET state = :state, returns = returns + 1, handed_in_on = NULL, moved_at = :at_ms WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :reason, 'return', :at_ms);

-- kind task.reopened task:i state:t reason:t
UPDATE task SET state = :state, done_on = NULL, handed_in_on = NULL, returns = returns + 1, moved_at = :at_ms
  WHERE id = :task;
INSERT INTO progress VALUES (:seq, :task, :reason, 'reopen', :at_ms);

-- kind task.rated task:i state:t
UPDATE task SET state = :state, moved_at = :at_ms WHERE id = :task;

-- kind task.archived task:i state:t
UPDATE task SET state = :state, moved_at = :at_ms WHERE id = :task;

-- kind extension.asked state:t task:i to_on:t reason:t asked_on:t
INSERT INTO extension VALUES (:seq, :state, :task, :to_on, :reason, :asked_on, NULL, NULL);

-- kind extension.approved extension:i state:t task:i to_on:t by:i on:t
UPDATE extension SET state = :state, decided_by = :by, decided_on = :on WHERE id = :extension;
UPDATE task SET due = :to_on, extensions = extensions + 1 WHERE id = :task;

-- kind extension.refused extension:i state:t by:i on:t reason:t
UPDATE extension SET state = :state, decided_by = :by, decided_on = :on WHERE id = :extension;

-- kind rating.collected resolution:i sent:i satisfied:i basically:i unsatisfied:i invalid:i on:t
INSERT INTO rating VALUES (:seq, :resolution, :sent, :satisfied, :basically, :unsatisfied, :invalid, :on);

-- kind feedback.given label:t resolution:i person:i? text:p on:t
INSERT INTO feedback VALUES (:seq, :label, :resolution, :person, :text, :on);

-- kind file.attached label:t state:t entity:t thing:i name:p media:t size:i sha256:t
INSERT INTO attachment VALUES (:seq, :label, :state, :entity, :thing, :name, :media, :size, :sha256, NULL, NULL, :at_ms);

-- kind file.detached file:i state:t reason:t?
UPDATE attachment SET state = :state, reason = :reason, ended = :seq, moved_at = :at_ms WHERE id = :file;

-- kind file.erased file:i state:t digests:l reason:t
UPDATE attachment SET state = :state, name = NULL, reason = :reason, ended = :seq, moved_at = :at_ms WHERE id = :file;
