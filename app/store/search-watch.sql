-- What a writer watches while it records: the things whose texts came or changed, to be indexed at the commit. These
-- triggers live in its connection, not in the file.

CREATE TEMP TRIGGER search_request_added AFTER INSERT ON request
BEGIN SELECT linli_touch('request', new.id); END;
CREATE TEMP TRIGGER search_request_changed AFTER UPDATE OF text, label, person, source, kind, grid, reason, referred_to, outcome ON request
BEGIN SELECT linli_touch('request', new.id); END;
CREATE TEMP TRIGGER search_topic_added AFTER INSERT ON topic
BEGIN SELECT linli_touch('topic', new.id); END;
CREATE TEMP TRIGGER search_topic_changed AFTER UPDATE OF title, label, version, legal_opinion, risk_text, reason ON topic
BEGIN SELECT linli_touch('topic', new.id); END;
CREATE TEMP TRIGGER search_topic_version_added AFTER INSERT ON topic_version
BEGIN SELECT linli_touch('topic', new.topic); END;
CREATE TEMP TRIGGER search_stakeholder_added AFTER INSERT ON stakeholder
BEGIN SELECT linli_touch('topic', new.topic); END;
CREATE TEMP TRIGGER search_meeting_added AFTER INSERT ON meeting
BEGIN SELECT linli_touch('meeting', new.id); END;
CREATE TEMP TRIGGER search_meeting_changed AFTER UPDATE OF title, label, venue ON meeting
BEGIN SELECT linli_touch('meeting', new.id); END;
CREATE TEMP TRIGGER search_paper_added AFTER INSERT ON paper
BEGIN SELECT linli_touch('meeting', new.meeting); END;
CREATE TEMP TRIGGER search_item_note_added AFTER INSERT ON item_note
BEGIN SELECT linli_touch('meeting', new.meeting); END;
CREATE TEMP TRIGGER search_agenda_item_added AFTER INSERT ON agenda_item
BEGIN SELECT linli_touch('agenda_item', new.id); END;
CREATE TEMP TRIGGER search_agenda_item_changed AFTER UPDATE OF title ON agenda_item
BEGIN SELECT linli_touch('agenda_item', new.id); END;
CREATE TEMP TRIGGER search_motion_added AFTER INSERT ON motion
BEGIN SELECT linli_touch('motion', new.id); END;
CREATE TEMP TRIGGER search_motion_changed AFTER UPDATE OF title, label, text, mover ON motion
BEGIN SELECT linli_touch('motion', new.id); END;
CREATE TEMP TRIGGER search_speech_added AFTER INSERT ON speech
BEGIN SELECT linli_touch('speech', new.id); END;
CREATE TEMP TRIGGER search_speech_changed AFTER UPDATE OF text ON speech
BEGIN SELECT linli_touch('speech', new.id); END;
CREATE TEMP TRIGGER search_resolution_added AFTER INSERT ON resolution
BEGIN SELECT linli_touch('resolution', new.id); END;
CREATE TEMP TRIGGER search_resolution_changed AFTER UPDATE OF text, label ON resolution
BEGIN SELECT linli_touch('resolution', new.id); END;
CREATE TEMP TRIGGER search_feedback_added AFTER INSERT ON feedback
BEGIN SELECT linli_touch('resolution', new.resolution); END;
CREATE TEMP TRIGGER search_task_added AFTER INSERT ON task
BEGIN SELECT linli_touch('task', new.id); END;
CREATE TEMP TRIGGER search_task_changed AFTER UPDATE OF title, label, owner_unit, owner ON task
BEGIN SELECT linli_touch('task', new.id); END;
CREATE TEMP TRIGGER search_progress_added AFTER INSERT ON progress
BEGIN SELECT linli_touch('task', new.task); END;
CREATE TEMP TRIGGER search_notice_added AFTER INSERT ON notice
BEGIN SELECT linli_touch('notice', new.id); END;
CREATE TEMP TRIGGER search_notice_changed AFTER UPDATE OF title, label, places, supplement ON notice
BEGIN SELECT linli_touch('notice', new.id); END;
CREATE TEMP TRIGGER search_objection_added AFTER INSERT ON objection
BEGIN SELECT linli_touch('notice', new.notice); END;
CREATE TEMP TRIGGER search_objection_changed AFTER UPDATE OF text, reply ON objection
BEGIN SELECT linli_touch('notice', new.notice); END;
CREATE TEMP TRIGGER search_person_added AFTER INSERT ON person
BEGIN SELECT linli_touch('person', new.id); END;
CREATE TEMP TRIGGER search_person_changed AFTER UPDATE OF label, name ON person
BEGIN SELECT linli_touch('person', new.id); END;
