/* A text that records itself while it is typed: at every pause of typing and when the focus leaves it.
 *
 * What is typed and not yet recorded stands in a draft as well, and comes back after the program was cut short. A quiet word
 * says when it was recorded, or why it was not. */
#pragma once

#include "ui/live/act.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_NOTES_AFTER 1000 /* ms of quiet before it is recorded */
#define LINLI_NOTES_AT_MOST 10000 /* ms of typing without a pause until it is recorded all the same */
#define LINLI_NOTES_DRAFT 400  /* ms until the draft has it */

#define LINLI_TYPE_NOTES (linli_notes_get_type ())
G_DECLARE_FINAL_TYPE (LinliNotes, linli_notes, LINLI, NOTES, AdwBin)

/* Signal: "lost" (sentence) when what was typed of a thing before this one could not be recorded; it holds the text. */

/* @title: what stands above it. @act: the act that records it, with the thing as member @member and the text as "text". */
GtkWidget *linli_notes_new (LinliSession *session, const char *title, const char *act, const char *member);

/* The thing it is about, by its label, and the text as recorded; NULL for none. What was typed of another thing is recorded
 * first; of the same one nothing that was typed is touched. */
void linli_notes_set_thing (LinliNotes *notes, const char *label, const char *recorded);

/* A further member of the act, recorded with the text and, when it changes, as soon as there is a text. */
void linli_notes_set_also (LinliNotes *notes, const char *member, const char *value);

char *linli_notes_text (LinliNotes *notes); /* (transfer full): as typed, without the blanks around it */

/* Records what is not recorded yet. */
void linli_notes_save (LinliNotes *notes);

/* The act that would record it, for a transaction of the caller's; NULL when there is nothing to record. (transfer full) */
LinliDeed *linli_notes_deed (LinliNotes *notes);

/* What stands here now is recorded by another act, as the summary of a speech that ends: it is not recorded a second time, and
 * what is on its way to the register already is not missed there. take_back: that act has failed. */
void linli_notes_hand_over (LinliNotes *notes);
void linli_notes_take_back (LinliNotes *notes);

void linli_notes_focus (LinliNotes *notes);

/* Whether everything typed is recorded, and nothing under way. */
gboolean linli_notes_settled (LinliNotes *notes);

G_END_DECLS
