/* The control of one member in a form: its label, the input, a hint, and what is wrong with it. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

typedef struct _LinliControl LinliControl;

typedef void (*LinliControlEdited) (LinliControl *control, gpointer data);

/* What differs between the types. get() sets nothing where the input is empty, and fails where it cannot be read. */
typedef struct
{
  GtkWidget *(*make) (LinliControl *control);
  gboolean (*get) (LinliControl *control, LinliRecord *into, GError **error);
  void (*set) (LinliControl *control, const LinliRecord *from);
} LinliControlOps;

struct _LinliControl
{
  const LinliField *field;
  const char *act;
  char *type; /* of the member, as linli_council_member() */
  gboolean optional;
  LinliSession *session; /* borrowed: the form holds it */
  gint64 for_id;
  const LinliControlOps *ops;

  GtkWidget *widget;       /* the whole, borrowed as are the next */
  GtkWidget *input;        /* what takes the focus */
  GtkWidget *side, *below; /* ops' own: beside and below the input; NULL for none */
  GtkWidget *remark, *problem;
  GPtrArray *chosen;       /* of several things: their labels */
  gboolean setting;        /* the program, not a person, changes it */
  gboolean left_out;       /* not shown, and not read */

  LinliControlEdited edited;
  gpointer edited_data;
};

extern const LinliControlOps linli_control_line, linli_control_body, linli_control_lines, linli_control_number,
    linli_control_date, linli_control_instant, linli_control_choice, linli_control_switch, linli_control_thing,
    linli_control_things;

/* Returns: (transfer full). @field and @act must outlive it; @field's member is one of @act. */
LinliControl *linli_control_new (LinliSession *session, const char *act, const LinliField *field, gint64 for_id,
                                 LinliControlEdited edited, gpointer data);
void linli_control_free (LinliControl *control);

/* Reads the input into @into. FALSE with the sentence, which then also stands below the input. */
gboolean linli_control_read (LinliControl *control, LinliRecord *into, GError **error);

/* Fills the input from @from where it has the member. */
void linli_control_fill (LinliControl *control, const LinliRecord *from);

void linli_control_say (LinliControl *control, const char *sentence, gboolean wrong); /* a remark; NULL hides it */
void linli_control_show_problem (LinliControl *control, const char *sentence); /* NULL hides it */

/* For the ops: a person has changed something. */
void linli_control_touched (LinliControl *control);

G_END_DECLS
