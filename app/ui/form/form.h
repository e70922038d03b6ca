/* A form: the members of an act as rows of a dialog, each checked where it stands, recorded as one act.
 *
 * The act's own specification says which control a member gets: a line, a body of text, a date, a moment, a switch, one
 * of a few words, a thing found by typing. A spec adds the words. What is typed is kept as a draft until it is recorded or
 * thrown away. A refusal stands in the dialog; nothing typed is lost. */
#pragma once

#include "ui/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_FIELD_PLAIN, /* what the member's type says */
  LINLI_FIELD_MONEY, /* an integer of fen, typed as yuan with at most two decimals */
  LINLI_FIELD_AREA,  /* an integer of 0.01 m², typed as m² with at most two decimals */
  LINLI_FIELD_LINES, /* a list of texts, one a line */
  LINLI_FIELD_CHOICE, /* a line of text that is one of the words; a word without a value stands for none */
} LinliFieldKind;

typedef struct
{
  const char *value, *word; /* what is recorded; msgid */
} LinliFieldWord;

typedef struct
{
  const char *member;
  const char *label; /* msgid */
  const char *hint;  /* msgid, below the label; NULL for none */
  LinliFieldKind kind;

  /* Of a choice: the words in order, ended by a NULL value. Of a text: offered beside free typing, and recorded in the register's
   * language where council/offered.h knows them. */
  const LinliFieldWord *words;

  /* Of a thing: the query of what can be chosen, rows of "label" and optional "title", "facts"; :id is the form's
   * "for" id. */
  const char *query;

  gboolean needed; /* here, though the act can do without */
} LinliField;

typedef struct
{
  const char *act;
  const char *title, *intro; /* msgids; intro may be NULL */
  const char *verb;          /* msgid of the button that records */
  const char *done;          /* msgid of the toast; NULL for none */
  const LinliField *fields;  /* in the order shown; members without a field are taken from what is given */
  guint n_fields;
} LinliFormSpec;

#define LINLI_TYPE_FORM (linli_form_get_type ())
G_DECLARE_FINAL_TYPE (LinliForm, linli_form, LINLI, FORM, AdwWindow)

/* Signals: "edited" (member) after a value has changed; "recorded" (gint64 id) after it was recorded, with the seq of the
 * first change, which is the id of a thing it has made. The form then closes. */

/* Shows the form over the window of @near. @given: members known already; those with a field fill it. May be NULL.
 * @for_id: the thing it is about, for the queries; 0 for none. @draft: names the draft among those of this register, NULL
 * keeps none. Returns: (transfer none): until it closes. */
LinliForm *linli_form_show (GtkWidget *near, LinliSession *session, const LinliFormSpec *spec, const LinliRecord *given,
                            gint64 for_id, const char *draft);

/* What a member holds now, as the act would get it; unset when it is empty or cannot be read. (transfer full) */
LinliRecord *linli_form_values (LinliForm *form);

/* set: as the program fills it. type: as a person types into its input, whatever that is. */
void linli_form_set (LinliForm *form, const char *member, const char *text);
void linli_form_type (LinliForm *form, const char *member, const char *text);

/* Whether the row of @member is there: one that is not is neither read nor kept as a draft. */
void linli_form_set_shown (LinliForm *form, const char *member, gboolean shown);

/* A remark of the caller's own below the row of @member, NULL takes it away. @wrong: the act would be refused for it. */
void linli_form_say (LinliForm *form, const char *member, const char *sentence, gboolean wrong);

/* A widget of the caller's own above or below the rows, or below the row of @member. */
void linli_form_add_above (LinliForm *form, GtkWidget *widget);
void linli_form_add (LinliForm *form, GtkWidget *widget);
void linli_form_add_below (LinliForm *form, const char *member, GtkWidget *widget);

/* Whose act it is, where that is not who records at this desk. */
void linli_form_set_actor (LinliForm *form, const char *label);

/* Further acts behind the main one, in the same transaction: called when the button is pressed, with the members of the
 * main act; appends to @deeds, where LINLI_DEED_NEW stands for the label of what the main act makes. FALSE with a sentence
 * stops. */
typedef gboolean (*LinliFormMore) (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error);
void linli_form_set_more (LinliForm *form, LinliFormMore more, gpointer data, GDestroyNotify data_free);

G_END_DECLS
