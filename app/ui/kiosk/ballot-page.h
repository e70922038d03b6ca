/* The question and the choices. Of a motion: for, against, abstain, repeated in words before they count. Of an election:
 * the candidates, at most six at a time. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_BALLOT_NAMES 6 /* candidates seen at once */

#define LINLI_TYPE_BALLOT_PAGE (linli_ballot_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliBallotPage, linli_ballot_page, LINLI, BALLOT_PAGE, GtkWidget)

/* Signal: "edited" after another choice. Its buttons do kiosk.confirm, kiosk.quit and kiosk.read. */
GtkWidget *linli_ballot_page_new (gboolean voice);

/* Asks about a motion; or who is to be elected, with @names in their order and @seats of them at most. */
void linli_ballot_page_ask (LinliBallotPage *page, const char *title, const char *text);
void linli_ballot_page_elect (LinliBallotPage *page, const char *title, const char *text, GPtrArray *names, guint seats);

/* What is chosen, as linli_urn_cast() takes it; NULL while there is none. */
const char *linli_ballot_page_choice (LinliBallotPage *page);
char *linli_ballot_page_chosen_words (LinliBallotPage *page); /* (transfer full): one choice or name a line; "" for nobody */

/* The question and what can be chosen, for reading aloud; nothing of what is chosen. (transfer full) */
char *linli_ballot_page_reading (LinliBallotPage *page);

/* By keyboard: the choice or name in the place @number of those seen, from 1. */
void linli_ballot_page_press (LinliBallotPage *page, guint number);

void linli_ballot_page_clear (LinliBallotPage *page); /* no question and no choice is left in it */
void linli_ballot_page_focus (LinliBallotPage *page);

G_END_DECLS
